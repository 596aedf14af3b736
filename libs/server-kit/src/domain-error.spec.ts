import {
  conflict,
  DomainError,
  type ErrorReason,
  invalid,
  notFound,
  refuseIf,
  stale,
  unavailable,
} from './domain-error';

const FIRST = {
  pointer: '/lei',
  code: 'lei.check_digits',
  message: 'The check digits of the LEI are wrong.',
};
const SECOND = { pointer: '/country', code: 'country.unknown', message: 'There is no country ZZ.' };

describe('a domain error', () => {
  it.each<[ErrorReason, string]>([
    ['malformed', 'user'],
    ['invalid', 'user'],
    ['unauthorized', 'user'],
    ['not_found', 'user'],
    ['conflict', 'user'],
    ['stale', 'user'],
    ['version_required', 'user'],
    ['too_many', 'user'],
    ['unavailable', 'operational'],
  ])('that is %s has to be dealt with by the side: %s', (reason, kind) => {
    expect(new DomainError(reason, 'some.code', 'Some message').kind).toBe(kind);
  });

  it('is an error with a name, for logs', () => {
    const error = notFound('supplier.not_found', 'There is no supplier x.');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      ...{ name: 'DomainError', reason: 'not_found', code: 'supplier.not_found', errors: [] },
      message: 'There is no supplier x.',
    });
  });

  it('keeps what caused it', () => {
    const cause = new Error('connect ECONNREFUSED');
    expect(unavailable('database.unavailable', 'The database does not answer.', cause)).toMatchObject({
      ...{ reason: 'unavailable', code: 'database.unavailable', cause },
    });
  });

  it('of a contradiction can say where it lies', () => {
    expect(conflict('identifier.taken', 'Taken.', [FIRST])).toMatchObject({
      ...{ reason: 'conflict', code: 'identifier.taken', errors: [FIRST] },
    });
  });

  it('of a stale record tells what to do', () => {
    expect(stale()).toMatchObject({
      ...{ reason: 'stale', code: 'record.stale', message: expect.stringContaining('read it again') },
    });
  });
});

describe('what cannot be processed', () => {
  it('is told by its first error, and lists all', () => {
    expect(invalid([FIRST, SECOND])).toMatchObject({
      ...{ reason: 'invalid', code: FIRST.code, message: FIRST.message, errors: [FIRST, SECOND] },
    });
  });

  it('is refused only when there is something to complain about', () => {
    expect(() => refuseIf([])).not.toThrow();
    expect(() => refuseIf([SECOND, FIRST])).toThrow(invalid([SECOND, FIRST]));
  });
});
