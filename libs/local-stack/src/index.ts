/** Starts the services that a machine without any of its own needs. */
export { keepSecret, LocalStackError, openDataDirectory } from './data-directory';
export { findFreePort } from './free-port';
export { type LocalPostgres, startLocalPostgres } from './local-postgres';
export { localDatabaseUrl, type PostgresServer, startPostgresServer } from './postgres-server';
