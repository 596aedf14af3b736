import { unavailable } from '@lodestone/server-kit';
import { QueryFailedError } from 'typeorm';

/**
 * SQLSTATE in which PostgreSQL cannot serve right now: connection, sign-in, a database that is away (3D) or lets nobody
 * in (55000), resources, shutdown or a statement that was cancelled or took too long.
 */
const OUT_OF_SERVICE = /^(08|28|3D|53|57|58|55000)/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const LOST_CONNECTION =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

interface DriverError {
  readonly code?: string;
  readonly message?: string;
}

/** What the driver says of a failure, whether TypeORM has wrapped it or not. */
function driverErrorOf(cause: unknown): DriverError {
  const error: unknown = cause instanceof QueryFailedError ? cause.driverError : cause;
  return typeof error === 'object' && error !== null ? error : {};
}

/** Is the failure a value that PostgreSQL cannot read or hold (SQLSTATE class 22)? */
export const isDataException = (cause: unknown): boolean =>
  driverErrorOf(cause).code?.startsWith('22') === true;

/** A lost database becomes an operational error; anything else stays what it is. */
export function asDomainError(cause: unknown): unknown {
  const { code = '', message = '' } = driverErrorOf(cause);
  const isLost = OUT_OF_SERVICE.test(code) || NETWORK.test(code) || LOST_CONNECTION.test(message);
  return isLost
    ? unavailable('database.unavailable', 'The database does not answer; try again shortly.', cause)
    : cause;
}
