import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT = 5_000;
const STATEMENT_TIMEOUT = 30_000;
const LOCK_TIMEOUT = 20_000;
/** Between two statements of a transaction we compute, at most for seconds. */
const IDLE_IN_TRANSACTION_TIMEOUT = 60_000;
/** PostgreSQL gives up first, unless it is no longer there or hangs. */
const ANSWER_TIMEOUT = STATEMENT_TIMEOUT + 5_000;

/** Days stay text, as everywhere else, and amounts of money become numbers. */
const parsers: Record<number, (text: string) => unknown> = {
  [types.builtins.DATE]: (text) => text,
  [types.builtins.NUMERIC]: Number,
};

/** Options of a connection to PostgreSQL; `extra` goes to the driver as it is. */
type PostgresOptions = Omit<Extract<DataSourceOptions, { type: 'postgres' }>, 'extra'> & {
  readonly extra: object;
};

/** How every process and test talks to PostgreSQL. */
export function dataSourceOptions(databaseUrl: string): PostgresOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'lodestone',
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'all',
    synchronize: false,
    poolSize: CONNECTIONS,
    connectTimeoutMS: CONNECT_TIMEOUT,
    extra: {
      keepAlive: true,
      statement_timeout: STATEMENT_TIMEOUT,
      lock_timeout: LOCK_TIMEOUT,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
      query_timeout: ANSWER_TIMEOUT,
      types: {
        getTypeParser: (oid: number, format?: 'text') => parsers[oid] ?? types.getTypeParser(oid, format),
      },
    },
  };
}
