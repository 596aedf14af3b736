/** Starts the services that a machine without any of its own needs. */
export { LocalStackError, openDataDirectory } from './data-directory';
export { type DataDirectory, lockDataDirectory } from './data-directory-lock';
export { findFreePort } from './free-port';
export { readSecret, replaceSecret, writeSecret } from './kept-secret';
export { type LocalPostgres, startLocalPostgres } from './local-postgres';
export { localDatabaseUrl, type PostgresServer, startPostgresServer } from './postgres-server';
