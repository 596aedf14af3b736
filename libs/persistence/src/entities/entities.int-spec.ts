import { createTestDatabase, type TestDatabase } from '@lodestone/testing';
import { DataSource, type EntityMetadata } from 'typeorm';
import { dataSourceOptions } from '../data-source-options';

interface Column {
  readonly of: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/**
 * Ordinary tables. Those that are partitioned by run, and their partitions, have no entity: a run makes its own, and they
 * are written and read by COPY alone.
 */
const TABLES = `SELECT oid, relname FROM pg_class
   WHERE relkind = 'r' AND NOT relispartition AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'`;

const COLUMNS = `
  SELECT c.relname AS of, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
         NOT a.attnotnull AS nullable
    FROM (${TABLES}) AS c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   ORDER BY 1, 2`;

const PRIMARY_KEYS = `
  SELECT conrelid::regclass::text AS of,
         (SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute
           WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS names
    FROM pg_constraint
   WHERE contype = 'p' AND conrelid IN (SELECT oid FROM (${TABLES}) AS t)
   ORDER BY 1`;

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const byTable = <Item extends { readonly of: string }>(items: Item[]) =>
  items.sort((a, b) => (a.of < b.of ? -1 : 1));

/** The columns of an entity as PostgreSQL would describe them. */
const columnsOf = ({ tableName, columns }: EntityMetadata): Column[] =>
  columns
    .map((column) => ({
      of: tableName,
      name: column.databaseName,
      type: typeOf(column),
      nullable: column.isNullable,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

function typeOf(column: EntityMetadata['columns'][number]): string {
  const names: Record<string, string> = { int4: 'integer', timestamptz: 'timestamp with time zone' };
  const type = dataSource.driver.normalizeType(column);
  const { length, precision, scale } = column;
  const size = precision == null ? length : `${precision},${scale}`;
  return `${names[type] ?? type}${size === '' ? '' : `(${size})`}${column.isArray ? '[]' : ''}`;
}

describe('entities and tables', () => {
  it('have the same columns, of the same type, that may be null alike', async () => {
    const entities = byTable(dataSource.entityMetadatas.flatMap(columnsOf));
    expect(entities).toEqual(await dataSource.query<Column[]>(COLUMNS));
  });

  it('agree on what tells rows apart', async () => {
    const keys = dataSource.entityMetadatas.map(({ tableName, primaryColumns }) => ({
      of: tableName,
      names: primaryColumns.map(({ databaseName }) => databaseName).sort(),
    }));
    expect(byTable(keys)).toEqual(await dataSource.query(PRIMARY_KEYS));
  });
});
