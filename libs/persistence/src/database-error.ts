import { DomainError } from '@lodestone/server-kit';
import { QueryFailedError } from 'typeorm';
import { asDomainError, driverErrorOf, isTimedOut, isUnavailable } from './database-errors';

/** The database cannot be used; the message is one line for whoever typed the command. */
export class DatabaseError extends Error {}

/** What a start was doing when the database failed it. */
type Doing = 'connecting' | 'preparing' | 'using';

/** Names the database without its password. */
const nameOf = (databaseUrl: string): string => {
  const { host, pathname } = new URL(databaseUrl);
  return `database ${host}${pathname}`;
};

/** What PostgreSQL's refusals mean, by SQLSTATE, and what to do about them. */
function refusal(code: string, said: string, databaseUrl: string): string | null {
  const name = nameOf(databaseUrl);
  if (code.startsWith('28')) {
    return `The ${name} does not let us in: ${said}; correct user and password in DATABASE_URL`;
  }
  if (code === '3D000') return `There is no ${name}: ${said}; create it or correct DATABASE_URL`;
  if (code === '42501') {
    return `The user in DATABASE_URL may not do what it has to in the ${name}: ${said}; grant it or set another user`;
  }
  return null;
}

/** Says in one line what the database has refused or failed to do. */
export function asDatabaseError(cause: unknown, databaseUrl: string, doing: Doing): DatabaseError {
  if (cause instanceof DatabaseError) return cause;
  const origin = originOf(cause);
  const said = lineOf(origin);
  const error = asDomainError(origin);
  const { code = '' } = driverErrorOf(origin);
  const known = refusal(code, said, databaseUrl);
  if (known !== null) return new DatabaseError(known, { cause });
  if (doing === 'preparing' && isTimedOut(error)) {
    const message = 'Another start is still at work on the database; try again when it is done';
    return new DatabaseError(message, { cause });
  }
  if (doing === 'connecting' || isUnavailable(error)) {
    const message = `The ${nameOf(databaseUrl)} does not answer: ${said}; see that it runs or correct DATABASE_URL`;
    return new DatabaseError(message, { cause });
  }
  const failed = doing === 'preparing' ? 'The database cannot be prepared' : 'The database cannot be set up';
  return new DatabaseError(`${failed}: ${said}`, { cause });
}

/** A failure of a start in the words of `asDatabaseError` if the database is behind it; any other as it is. */
export function explainDatabaseError(cause: unknown, databaseUrl: string): unknown {
  const error = asDomainError(cause);
  const isDatabase =
    cause instanceof QueryFailedError || (error instanceof DomainError && error.kind === 'operational');
  return isDatabase ? asDatabaseError(cause, databaseUrl, 'using') : cause;
}

const originOf = (cause: unknown): unknown =>
  cause instanceof DomainError && cause.cause !== undefined ? cause.cause : cause;

/** A name with several addresses fails once for each of them, and says nothing itself. */
function lineOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return lineOf(cause.errors[0]);
  return (cause instanceof Error && cause.message !== '' ? cause.message : String(cause)).split('\n')[0];
}
