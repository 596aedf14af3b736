import { unavailable } from '@lodestone/server-kit';
import { QueryFailedError } from 'typeorm';

/** SQLSTATE classes in which PostgreSQL cannot serve right now: connection, resources, shutdown. */
const OUT_OF_SERVICE = /^(08|53|57P|58)/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const LOST_CONNECTION =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

/** What the driver says of a failure, whether TypeORM has wrapped it or not. */
export function driverErrorOf(cause: unknown): DriverError {
  const error: unknown = cause instanceof QueryFailedError ? cause.driverError : cause;
  return typeof error === 'object' && error !== null ? error : {};
}

/** Is the failure a violation of the constraint of that name? */
export const violates = (cause: unknown, constraint: string): boolean =>
  driverErrorOf(cause).constraint === constraint;

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
