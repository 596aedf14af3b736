import { DomainError, notFound } from '@lodestone/server-kit';
import { QueryFailedError } from 'typeorm';
import { asDatabaseError, DatabaseError, explainDatabaseError } from './database-error';
import { databaseUnavailable } from './database-errors';

const URL = 'postgresql://buyer:hush-hush@db:5432/risk';

const failure = (message: string, code?: string) => Object.assign(new Error(message), { code });

describe('a database that a start cannot use', () => {
  it.each([
    [
      failure('password authentication failed for user "buyer"', '28P01'),
      'The database db:5432/risk does not let us in: password authentication failed for user "buyer"; ' +
        'correct user and password in DATABASE_URL',
    ],
    [
      failure('database "risk" does not exist', '3D000'),
      'There is no database db:5432/risk: database "risk" does not exist; create it or correct DATABASE_URL',
    ],
    [
      new AggregateError(
        [failure('connect ECONNREFUSED ::1:5432'), failure('connect ECONNREFUSED 127.0.0.1:5432')],
        '',
      ),
      'The database db:5432/risk does not answer: connect ECONNREFUSED ::1:5432; ' +
        'see that it runs or correct DATABASE_URL',
    ],
  ])('is told in one line, with the setting to change: %s', (cause, message) => {
    const error = asDatabaseError(cause, URL, 'connecting');
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ message, cause });
    expect(error.message).not.toContain('hush');
  });

  it('is told once', () => {
    const error = new DatabaseError('The database is newer');
    expect(asDatabaseError(error, URL, 'preparing')).toBe(error);
    expect(explainDatabaseError(error, URL)).toBe(error);
  });
});

describe('a failure of a start', () => {
  const LOST =
    'The database db:5432/risk does not answer: Connection terminated unexpectedly; ' +
    'see that it runs or correct DATABASE_URL';

  it.each<[string, Error]>([
    ['as the driver tells it', failure('Connection terminated unexpectedly')],
    ['as the stores tell it', databaseUnavailable(failure('Connection terminated unexpectedly'))],
  ])('is explained when the database was lost: %s', (_, cause) => {
    expect(explainDatabaseError(cause, URL)).toMatchObject({ message: LOST, cause });
  });

  it('is one line when the database refused a statement', () => {
    const cause = new QueryFailedError('INSERT', [], failure('disk quota\nmore of it', 'XX000'));
    expect(explainDatabaseError(cause, URL)).toMatchObject({
      message: 'The database cannot be set up: disk quota',
      cause,
    });
  });

  it.each<[string, Error]>([
    ['a fault of our own', new TypeError('x is not a function')],
    ['an answer to a caller', notFound('supplier.not_found', 'There is no supplier x.')],
  ])('stays as it is when the database has no part in it: %s', (_, cause) => {
    expect(explainDatabaseError(cause, URL)).toBe(cause);
    expect(cause instanceof DomainError && cause.kind === 'operational').toBe(false);
  });
});
