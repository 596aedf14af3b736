import { DomainError, unavailable } from '@lodestone/server-kit';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/**
 * SQLSTATE in which PostgreSQL cannot serve: connection, sign-in, a database that is away (3D) or lets nobody in
 * (55000), resources, shutdown, faults of its files, a transaction that it gave up waiting for. A breach of the protocol
 * (08P01) is our own fault.
 */
const OUT_OF_SERVICE = /^(08(?!P01)|28|3D|53|57P|58|55000|25P03)/;
/** A statement was cancelled or took too long, or waited too long for a lock. */
const TOO_SLOW = /^(57014|55P03)$/;
/** Two transactions stood in each other's way, and PostgreSQL ended this one. */
const COLLISION = /^(40001|40P01)$/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const LOST_CONNECTION =
  /Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout/;
/** What the pool says when none of its connections came free in time. */
const NO_CONNECTION_FREE = /^timeout exceeded when trying to connect$/;

const UNAVAILABLE = 'database.unavailable';
const CONTENDED = 'database.contended';
const TIMED_OUT = 'database.timed_out';

interface DriverError {
  readonly code?: string;
  readonly message?: string;
}

/** What the driver says of a failure, whether TypeORM has wrapped it or not. */
export function driverErrorOf(cause: unknown): DriverError {
  const error: unknown = cause instanceof QueryFailedError ? cause.driverError : cause;
  return typeof error === 'object' && error !== null ? error : {};
}

/** Is the failure a value that PostgreSQL cannot read or hold (SQLSTATE class 22)? */
export const isDataException = (cause: unknown): boolean =>
  driverErrorOf(cause).code?.startsWith('22') === true;

/** Did a statement take too long, or wait too long for a lock? */
export const isTimedOut = (error: unknown): boolean =>
  error instanceof DomainError && error.code === TIMED_OUT;

/** Did the database not answer, so that nothing more is to be asked of this connection? */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof DomainError && error.code === UNAVAILABLE;

/** Did two transactions stand in each other's way, so that doing it again can help at once? */
export const isCollision = (error: unknown): boolean =>
  error instanceof DomainError && error.code === CONTENDED;

/** A database that does not answer. */
export const databaseUnavailable = (cause: unknown) =>
  unavailable(UNAVAILABLE, 'The database does not answer; try again shortly.', cause);

/** A database that is lost, busy or too slow becomes an operational error; anything else stays what it is. */
export function asDomainError(cause: unknown): unknown {
  if (cause instanceof DomainError) return cause;
  const { code = '', message = '' } = driverErrorOf(cause);
  if (TOO_SLOW.test(code)) {
    return unavailable(TIMED_OUT, 'The database took too long; try again shortly.', cause);
  }
  if (COLLISION.test(code)) {
    return unavailable(CONTENDED, 'Others changed the same records at the same time; try again.', cause);
  }
  if (NO_CONNECTION_FREE.test(message)) return serverBusy(cause);
  const isLost =
    OUT_OF_SERVICE.test(code) || NETWORK.test(code) || LOST_CONNECTION.test(message) || wasTakenAway(cause);
  return isLost ? databaseUnavailable(cause) : cause;
}

/** More is asked than can be done at once. */
export const serverBusy = (cause?: unknown) =>
  unavailable('server.busy', 'There is more to do than can be done at once; try again shortly.', cause);

/** The connection of a transaction went while nobody was asking anything of it. */
const wasTakenAway = (cause: unknown): boolean =>
  cause instanceof QueryRunnerAlreadyReleasedError ||
  cause instanceof QueryRunnerProviderAlreadyReleasedError;
