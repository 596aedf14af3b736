import { DomainError } from '@lodestone/server-kit';
import { QueryFailedError } from 'typeorm';
import { asDomainError, isCollision, isDataException, isUnavailable } from './database-errors';

/** A failure as the driver gives it, and as TypeORM wraps it. */
const failures = (parts: object, message = 'failed') => {
  const driverError = Object.assign(new Error(message), parts);
  return [driverError, new QueryFailedError('SELECT 1', [], driverError)];
};

describe('a database that does not answer', () => {
  it.each([
    ['a refused connection', { code: 'ECONNREFUSED' }],
    ['a lost connection', { code: 'ECONNRESET' }],
    ['an unknown host', { code: 'ENOTFOUND' }],
    ['a connection that PostgreSQL reports as broken', { code: '08006' }],
    ['too many connections', { code: '53300' }],
    ['a full disk', { code: '53100' }],
    ['a server that shuts down', { code: '57P01' }],
    ['a transaction that PostgreSQL gave up waiting for', { code: '25P03' }],
    ['a server that starts up', { code: '57P03' }],
    ['a fault of its files', { code: '58030' }],
  ])('is an operational error: %s', (_, parts) => {
    for (const failure of failures(parts)) {
      const error = asDomainError(failure);
      expect(error).toBeInstanceOf(DomainError);
      expect(error).toMatchObject({ code: 'database.unavailable', kind: 'operational', cause: failure });
    }
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('is known by what the driver says: %s', (message) => {
    for (const failure of failures({}, message)) {
      expect(asDomainError(failure)).toMatchObject({ code: 'database.unavailable' });
    }
  });
});

describe('a database that answers, but not this', () => {
  it.each([
    ['a statement that took too long or was cancelled', { code: '57014' }, 'database.timed_out'],
    ['a lock that did not come free', { code: '55P03' }, 'database.timed_out'],
    ['a deadlock', { code: '40P01' }, 'database.contended'],
    ['changes that do not fit one after the other', { code: '40001' }, 'database.contended'],
    ['no free connection', { message: 'timeout exceeded when trying to connect' }, 'server.busy'],
  ])('has a code of its own for %s', (_, parts, code) => {
    for (const failure of failures(parts)) {
      expect(asDomainError(failure)).toMatchObject({ code, kind: 'operational', reason: 'unavailable' });
    }
  });

  it('and what is a domain error already stays as it is', () => {
    const [failure] = failures({ code: '40P01' });
    const error = asDomainError(failure);
    expect(asDomainError(error)).toBe(error);
    expect([isCollision(error), isUnavailable(error)]).toEqual([true, false]);
    expect([isCollision(failure), isUnavailable(failure)]).toEqual([false, false]);
  });
});

describe('any other failure stays what it is', () => {
  it.each([
    ['a breach of the protocol, which is our own', { code: '08P01' }],
    ['a broken rule', { code: '23505', constraint: 'identifiers_pk' }],
    ['wrong SQL', { code: '42601' }],
    ['no code', {}],
  ])('%s', (_, parts) => {
    for (const failure of failures(parts)) expect(asDomainError(failure)).toBe(failure);
  });

  it.each([undefined, null, 'failed', 42])('%p', (failure) => {
    expect(asDomainError(failure)).toBe(failure);
    expect(isDataException(failure)).toBe(false);
  });
});

it('A value that PostgreSQL cannot hold is told from other failures', () => {
  for (const failure of failures({ code: '22021' })) expect(isDataException(failure)).toBe(true);
  for (const failure of failures({ code: '23514' })) expect(isDataException(failure)).toBe(false);
});
