import { MOST_EVALUATED, MOST_LOOKED_UP } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { supplierDraft } from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');
const SUPPLIERS = '/v1/suppliers';
const DEEP = 100_000;
const LIMIT = 5 * 1024 * 1024;

const postText = (text: string | Buffer, type = 'application/json', path = SUPPLIERS) =>
  api.call('post', path).set('content-type', type).send(text);

const ofLength = (length: number): string => {
  const frame = JSON.stringify({ name: '' });
  return frame.replace('""', `"${'x'.repeat(length - frame.length)}"`);
};

describe('A body', () => {
  it.each([
    ['cut off', '{"name":"Anv'],
    ['with a comma too many', '{"name":"Anvil",}'],
    ['in single quotes', "{'name':'Anvil'}"],
    ['with something behind it', '{"name":"Anvil"} {}'],
    ['that sets a prototype', '{"name":"Anvil","__proto__":{"blocked":true}}'],
    ['that sets the prototype of a chain', '{"name":"Anvil","chains":[{"__proto__":{"weight":9}}]}'],
    ['that sets a prototype by the constructor', '{"name":"Anvil","constructor":{"prototype":{"x":1}}}'],
  ])('%s is no JSON that we read', async (_, text) => {
    const reply = await changingNothing(api, () => postText(text));
    problemOf(reply, { status: 400, code: 'body.malformed_json', pointers: [] });
    expect(({} as Record<string, unknown>).blocked).toBeUndefined();
  });

  it.each(['null', '[]', '"Anvil"', '7', 'true'])('that is %s is no record', async (text) => {
    const reply = await changingNothing(api, () => postText(text));
    problemOf(reply, { status: 422, code: 'field.wrong_type', pointers: [''] });
  });

  it('that is missing is no record, whatever its type would have been', async () => {
    const expected = { status: 422, code: 'field.required', pointers: [''] };
    await changingNothing(api, async () => {
      problemOf(await api.call('post', SUPPLIERS), expected);
      problemOf(await postText(''), expected);
    });
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/merge-patch+json',
    'nonsense',
  ])('of type %s is not understood', async (type) => {
    const reply = await changingNothing(api, () => postText(JSON.stringify(supplierDraft()), type));
    problemOf(reply, { status: 415, code: 'body.unknown_media_type', pointers: [] });
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    'of type %s is understood',
    async (type) => {
      const reply = await postText(JSON.stringify(supplierDraft({ name: 'Åland Magnete 磁石' })), type);
      expect(reply).toMatchObject({ status: 201, body: { name: 'Åland Magnete 磁石' } });
    },
  );

  it('of five million bytes and something is read, one byte more is not', async () => {
    const expected = { status: 422, code: 'field.too_big', pointers: ['/name'] };
    await changingNothing(api, async () => {
      problemOf(await postText(ofLength(LIMIT)), expected);
      problemOf(await postText(ofLength(LIMIT + 1)), { status: 413, code: 'body.too_large', pointers: [] });
    });
  });

  it.each(['/v1/scores/lookup', '/v1/scores/evaluate', '/v1/scoring-models'])(
    'over the limit is refused at %s as well',
    async (path) => {
      const reply = await postText(ofLength(LIMIT + 1), 'application/json', path);
      problemOf(reply, { status: 413, code: 'body.too_large' });
    },
  );

  it('nested without end is refused wherever it goes', async () => {
    const nested = '['.repeat(DEEP) + ']'.repeat(DEEP);
    const expected = { status: 400, code: 'body.too_deep', pointers: [] };
    await changingNothing(api, async () => {
      problemOf(await postText(`{"name":${nested}}`), expected);
      problemOf(await postText(`{"refs":${nested}}`, undefined, '/v1/scores/lookup'), expected);
      problemOf(await postText(`{"subjects":${nested}}`, undefined, '/v1/scores/evaluate'), expected);
      problemOf(await postText(`{"name":${nested}}`).set('idempotency-key', 'deep'), expected);
    });
  });

  it('of 32 levels is looked at', async () => {
    const nested = '['.repeat(31) + ']'.repeat(31);
    problemOf(await postText(`{"name":${nested}}`), {
      status: 422,
      code: 'field.wrong_type',
      pointers: ['/name'],
    });
    problemOf(await postText(`{"name":[${nested}]}`), { status: 400, code: 'body.too_deep' });
  });
});

describe('More', () => {
  it.each([
    [
      'references than a look-up takes',
      '/v1/scores/lookup',
      { refs: Array(MOST_LOOKED_UP + 1).fill('lei:x') },
      '/refs',
      'too_big',
    ],
    [
      'subjects than an evaluation takes',
      '/v1/scores/evaluate',
      { subjects: Array(MOST_EVALUATED + 1).fill({}) },
      '/subjects',
      'too_big',
    ],
    [
      'characters than a reference has',
      '/v1/scores/lookup',
      { refs: ['x'.repeat(201)] },
      '/refs/0',
      'too_big',
    ],
  ])('%s are refused', async (_, path, body, pointer, code) => {
    const reply = await changingNothing(api, () => api.call('post', path).send(body));
    problemOf(reply, { status: 422, code: `field.${code}`, pointers: [pointer] });
  });
});

describe('An address', () => {
  it.each(['/v1/suppliers/%zz', '/v1/suppliers/%ff/score', '/v1/policies/%C3'])(
    'that cannot be decoded is malformed: %s',
    async (path) => {
      const reply = await api.call('get', path).set('x-request-id', 'mine-1');
      expect(problemOf(reply, { status: 400, code: 'url.malformed' }).requestId).toBe('mine-1');
    },
  );

  it('without end is too long', async () => {
    const reply = await api.call('get', `/v1/suppliers/${'a'.repeat(5000)}`);
    problemOf(reply, { status: 414, code: 'url.too_long' });
  });

  it.each([
    ['get', '/'],
    ['get', '/v1'],
    ['get', '/v1/nothing'],
    ['options', '/v1/nothing'],
    ['post', '/v1/suppliers/'],
    ['get', '/v1/suppliers/lodestone:lynas/nothing'],
  ] as const)('that does not exist is not found: %s %s', async (method, path) => {
    problemOf(await api.call(method, path), { status: 404, code: 'route.not_found' });
  });
});

describe('A parameter', () => {
  it.each([
    ['suppliers?colour=red', 'field.unknown', '/colour'],
    ['suppliers?limit=0', 'field.too_small', '/limit'],
    ['suppliers?limit=201', 'field.too_big', '/limit'],
    ['suppliers?limit=-1', 'field.too_small', '/limit'],
    ['suppliers?limit=ten', 'field.wrong_type', '/limit'],
    ['suppliers?limit=1.5', 'field.wrong_type', '/limit'],
    ['suppliers?limit=NaN', 'field.wrong_type', '/limit'],
    ['suppliers?offset=-1', 'field.too_small', '/offset'],
    ['suppliers?limit=1e2', 'field.wrong_type', '/limit'],
    ['suppliers?limit=0x10', 'field.wrong_type', '/limit'],
    ['suppliers?limit=', 'field.wrong_type', '/limit'],
    ['suppliers?limit=1&limit=2', 'field.wrong_type', '/limit'],
    ['suppliers?offset=100001', 'field.too_big', '/offset'],
    ['suppliers?sort=colour', 'field.malformed', '/sort'],
    ['suppliers?sort=name,', 'field.malformed', '/sort'],
    ['suppliers?sort=name,name,name,name,name', 'field.malformed', '/sort'],
    ['suppliers?country=XX', 'country.unknown', '/country'],
    ['suppliers?band=severe', 'field.not_allowed', '/band'],
    ['suppliers?blocked=yes', 'field.not_allowed', '/blocked'],
    ['suppliers?q=%00', 'field.malformed', '/q'],
    ['partnerships?party=lodestone:lynas', 'field.malformed', '/party'],
    ['policies?inForceOn=2026-02-30', 'date.unknown', '/inForceOn'],
    ['policies?inForceOn=0000-01-01', 'date.unknown', '/inForceOn'],
    ['scoring-models?status=new', 'field.not_allowed', '/status'],
    ['suppliers/lodestone:lynas/score?asOf=yesterday', 'field.not_allowed', '/asOf'],
    ['suppliers/lodestone:lynas/score?asOf=2026-11-23T14:00:00', 'field.not_allowed', '/asOf'],
    ['suppliers/lodestone:lynas/score?model=first', 'field.not_allowed', '/model'],
    ['suppliers/lodestone:lynas/score?scoringDate=2027-01-01', 'field.unknown', '/scoringDate'],
    ['suppliers/lodestone:lynas/score/explanation?asOf=2026-11-23', 'field.unknown', '/asOf'],
    ['suppliers/lodestone:lynas/score/trajectory?slip=12', 'slip.malformed', '/slip'],
    ['suppliers/lodestone:lynas/score/trajectory?slip=P61M', 'slip.malformed', '/slip'],
    ['suppliers/lodestone:lynas/score/trajectory?slip=P1D', 'slip.malformed', '/slip'],
    ['suppliers/lodestone:lynas/scores?sort=value', 'field.malformed', '/sort'],
  ])('that is wrong is named: %s', async (path, code, pointer) => {
    const reply = await changingNothing(api, () => api.call('get', `/v1/${path}`));
    const { detail } = problemOf(reply, { status: 400, code, pointers: [pointer] });
    expect(detail.startsWith(`${pointer.slice(1)}: `)).toBe(true);
  });
});
