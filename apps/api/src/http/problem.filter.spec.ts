import { conflict, createLogger, DomainError, type ErrorReason, unavailable } from '@lodestone/server-kit';
import { type ArgumentsHost, BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { ProblemFilter } from './problem.filter';

interface Reply {
  status: number;
  readonly headers: Record<string, string>;
  body: Record<string, unknown>;
}

const logger = createLogger({ logLevel: 'silent' });
const warn = jest.spyOn(logger, 'warn').mockReturnValue();
const error = jest.spyOn(logger, 'error').mockReturnValue();

beforeEach(() => jest.clearAllMocks());

/** What a caller gets when a request fails like this. */
function replyTo(cause: unknown): Reply {
  const reply: Reply = { status: 0, headers: {}, body: {} };
  const framework = {
    status: (status: number) => ((reply.status = status), framework),
    header: (name: string, value: string) => ((reply.headers[name] = value), framework),
    send: (body: string) => ((reply.body = JSON.parse(body) as Reply['body']), framework),
  };
  const http = {
    getRequest: () => ({ id: 'r-1', url: '/v1/suppliers/x?with=query' }),
    getResponse: () => framework,
  };
  new ProblemFilter(logger).catch(cause, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return reply;
}

describe('a failure that the domain foresees', () => {
  it.each<[ErrorReason, number]>([
    ['malformed', 400],
    ['unauthorized', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['method_not_allowed', 405],
    ['conflict', 409],
    ['stale', 412],
    ['invalid', 422],
    ['version_required', 428],
    ['too_many', 429],
    ['unavailable', 503],
  ])('that is %s is answered with %i', (reason, status) => {
    const { status: given, headers, body } = replyTo(new DomainError(reason, 'some.code', 'What is wrong.'));
    expect(given).toBe(status);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toEqual({
      ...{ type: 'urn:lodestone:problem:some.code', title: expect.stringMatching(/^\S.+/), status },
      ...{ code: 'some.code', detail: 'What is wrong.', errors: [] },
      ...{ instance: '/v1/suppliers/x', requestId: 'r-1' },
    });
  });

  it('lists what is wrong with what', () => {
    const errors = [{ pointer: '/identifiers/0', code: 'identifier.taken', message: 'Taken by Anvil.' }];
    expect(replyTo(conflict('identifier.taken', 'Taken.', errors)).body).toMatchObject({ errors });
  });

  it('says when to come back, or how to sign in', () => {
    const gone = unavailable('database.unavailable', 'The database does not answer.', null);
    expect(replyTo(gone).headers).toMatchObject({ 'retry-after': '5' });
    expect(replyTo(new DomainError('unauthorized', 'key.missing', 'Send it.')).headers).toMatchObject({
      'www-authenticate': 'Bearer',
    });
  });

  it('says when to come back where the domain knows', () => {
    const cause = new DomainError('too_many', 'sign_in.too_many', 'Wait.', { retryAfter: 30 });
    expect(replyTo(cause).headers).toMatchObject({ 'retry-after': '30' });
  });

  it('is told without the keys and tokens that the request held', () => {
    const secrets = ['lsk_abcdefgh_0123456789', 'lsa_0123456789abcdef', 'lsr_0123456789abcdef'];
    const { body } = replyTo(conflict('some.code', `There is no ${secrets.join(' or ')}.`));
    expect(body.detail).toBe('There is no (a secret) or (a secret) or (a secret).');
  });

  it('is logged when whoever runs the service has to act, and not when the caller has', () => {
    const cause = unavailable('database.unavailable', 'The database does not answer.', null);
    replyTo(cause);
    expect(warn).toHaveBeenCalledWith({ err: cause, requestId: 'r-1' }, 'The database does not answer.');
    replyTo(conflict('identifier.taken', 'Taken.'));
    expect(warn).toHaveBeenCalledTimes(1);
    expect(error).not.toHaveBeenCalled();
  });
});

describe('a failure of the framework', () => {
  /** As Fastify throws it. */
  const refusal = (code: string, statusCode: number) =>
    Object.assign(new Error('What the framework says'), { code, statusCode });

  it.each([
    ['FST_ERR_CTP_INVALID_JSON_BODY', 400, 'body.malformed_json'],
    ['FST_ERR_CTP_BODY_TOO_LARGE', 413, 'body.too_large'],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 415, 'body.unknown_media_type'],
    ['FST_ERR_SOMETHING_NEW', 400, 'request.malformed'],
  ])('%s is answered with %i %s', (code, status, problem) => {
    expect(replyTo(refusal(code, status))).toMatchObject({ status, body: { status, code: problem } });
  });

  it('is found inside what the adapter wraps around it', () => {
    const cause = refusal('FST_ERR_CTP_BODY_TOO_LARGE', 413);
    expect(replyTo(new HttpException('wrapped', 413, { cause })).body).toMatchObject({
      ...{ status: 413, code: 'body.too_large', detail: 'What the framework says' },
    });
    expect(replyTo(new BadRequestException('No.')).body).toMatchObject({
      code: 'request.malformed',
      detail: 'No.',
    });
  });

  it('about an address that there is not does not say more than that', () => {
    expect(replyTo(new NotFoundException('Cannot GET /v1/secret')).body).toMatchObject({
      ...{ status: 404, code: 'route.not_found', detail: 'There is no such address.' },
    });
  });
});

describe('a failure that nobody foresaw', () => {
  it.each([
    ['an error', new Error('password=hush')],
    ['not even an error', 'hush'],
    ['an error with a status that is none', Object.assign(new Error('hush'), { statusCode: 'hush' })],
    ['nothing', undefined],
  ])('goes to the log and not out: %s', (_, cause) => {
    const { status, body } = replyTo(cause);
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'internal.unexpected', requestId: 'r-1' });
    expect(JSON.stringify(body)).not.toContain('hush');
    expect(error).toHaveBeenCalledWith({ err: cause, requestId: 'r-1' }, expect.any(String));
  });
});
