/** Starts the services that a machine without any of its own needs. */
export { LocalStackError, openDataDirectory } from './data-directory';
export { type DataDirectory, lockDataDirectory } from './data-directory-lock';
export { findFreePort } from './free-port';
export { readSecret, replaceSecret, writeSecret } from './kept-secret';
export { type KeptLimits, KeptProcess, type KeptProgram } from './kept-process';
export { type KeptReport, report } from './kept-report';
export { type LocalPostgres, startLocalPostgres } from './local-postgres';
export { type LocalRedis, REDIS_PROGRAMS, startLocalRedis } from './local-redis';
export { localDatabaseUrl, startPostgresServer } from './postgres-server';
export { findProgram } from './program-on-path';
export { localRedisUrl, type RedisServerOptions, startRedisServer } from './redis-server';
export type { RunningServer } from './server-keeper';
