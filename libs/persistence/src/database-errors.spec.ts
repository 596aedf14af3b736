import { DomainError } from '@lodestone/server-kit';
import { QueryFailedError } from 'typeorm';
import { asDomainError, isDataException } from './database-errors';

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
    ['a statement that was stopped for its time', { code: '57014' }],
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
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('is known by what the driver says: %s', (message) => {
    for (const failure of failures({}, message)) {
      expect(asDomainError(failure)).toMatchObject({ code: 'database.unavailable' });
    }
  });
});

describe('any other failure stays what it is', () => {
  it.each([
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
