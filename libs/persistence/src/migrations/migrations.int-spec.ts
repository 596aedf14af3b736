import { createTestDatabase, type TestDatabase } from '@lodestone/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source-options';
import { MIGRATIONS } from '.';

/** Everything in the schema that has a name, as PostgreSQL itself writes it; the table of the migrations aside. */
const SCHEMA = `
  SELECT parts.*, EXISTS (SELECT 1 FROM pg_class WHERE relname = parts.of AND relispartition) AS "ofPartition" FROM (
  SELECT 'table' AS kind, relname AS of, relname AS name,
         concat_ws(' ', pg_get_partkeydef(oid), pg_get_expr(relpartbound, oid)) AS definition
    FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'
  UNION ALL
  SELECT 'column', c.relname, a.attname,
         concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                   nullif(a.attidentity, ''), pg_get_expr(d.adbin, d.adrelid), a.attnum)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations'
  UNION ALL
  SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 'migrations'::regclass
  UNION ALL
  SELECT 'index', tablename, indexname, indexdef FROM pg_indexes
   WHERE schemaname = 'public' AND tablename <> 'migrations'
  UNION ALL
  SELECT 'comment', objoid::regclass::text, objsubid::text, description FROM pg_description
   WHERE classoid = 'pg_class'::regclass
     AND objoid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
  UNION ALL
  SELECT 'sequence', 'public', sequencename, data_type::text FROM pg_sequences
   WHERE schemaname = 'public' AND sequencename NOT LIKE 'migrations_%'
  ) AS parts ORDER BY 1, 2, 3, 4`;

interface SchemaPart {
  readonly kind: 'table' | 'column' | 'constraint' | 'index' | 'comment' | 'sequence';
  readonly of: string;
  readonly name: string;
  readonly definition: string;
  readonly ofPartition: boolean;
}

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

const schema = () => dataSource.query<SchemaPart[]>(SCHEMA);
/** Of all tables but the partitions, whose parts PostgreSQL derives, and names, from those of the whole. */
const partsOf = async (...kinds: SchemaPart['kind'][]) =>
  (await schema()).filter(({ kind, ofPartition }) => kinds.includes(kind) && !ofPartition);

describe('the migrations', () => {
  it('can be taken back one by one to nothing, and then lead to the same schema again', async () => {
    const before = [await schema()];
    for (let applied = MIGRATIONS.length; applied > 0; applied--) {
      await dataSource.undoLastMigration();
      before.push(await schema());
    }
    expect(before.at(-1)).toEqual([]);
    expect(await dataSource.query('SELECT name FROM migrations')).toEqual([]);

    const sizes = before.map((parts) => parts.length);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
    await dataSource.runMigrations();
    expect(await schema()).toEqual(before[0]);
  });

  it('come one after the other, each under the name that the database remembers', async () => {
    const names = MIGRATIONS.map((migration) => migration.name);
    const applied = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
    expect(applied.map(({ name }) => name)).toEqual(names);
    const times = names.map((name) => Number(name.slice(-13)));
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });
});

describe('every constraint and index', () => {
  it('is there at all', async () => {
    expect((await partsOf('constraint')).length).toBeGreaterThan(60);
    expect((await partsOf('index')).length).toBeGreaterThan(30);
  });

  it('of which there is one for each table is called after the table', async () => {
    const primary = (await partsOf('constraint')).filter(({ definition }) =>
      definition.startsWith('PRIMARY KEY'),
    );
    expect(primary.map(({ name }) => name)).toEqual(primary.map(({ of }) => `${of}_pk`));
    expect(primary.map(({ of }) => of)).toEqual([...new Set((await partsOf('column')).map(({ of }) => of))]);
  });

  it.each([
    ['FOREIGN KEY', 'fk'],
    ['UNIQUE', 'uq'],
    ['CHECK', 'ck'],
  ])('that is a %s is called by its table, what it is about, and %s', async (kind, suffix) => {
    const constraints = (await partsOf('constraint')).filter(({ definition }) => definition.startsWith(kind));
    expect(constraints.length).toBeGreaterThan(0);
    for (const { of, name } of constraints) expect(name).toMatch(new RegExp(`^${of}_[a-z0-9_]+_${suffix}$`));
  });

  it('that is an index alone ends in ix, or in uq when it allows a value once', async () => {
    const constraints = new Set((await partsOf('constraint')).map(({ name }) => name));
    const alone = (await partsOf('index')).filter(({ name }) => !constraints.has(name));
    for (const { of, name, definition } of alone) {
      const suffix = definition.startsWith('CREATE UNIQUE') ? 'uq' : 'ix';
      expect(name).toMatch(new RegExp(`^${of}_[a-z0-9_]+_${suffix}$`));
    }
  });

  it('that follows a foreign key to records which may be deleted is there, so that deleting need not read a table', async () => {
    const followed =
      /^FOREIGN KEY \((\w+)\) REFERENCES (suppliers|partnerships|materials|policies|chains|input_documents)\b/;
    const columns = (await partsOf('constraint')).flatMap(({ of, definition }) => {
      const column = followed.exec(definition)?.[1];
      return column === undefined ? [] : [{ of, column }];
    });
    expect(columns.length).toBeGreaterThan(10);
    const indexes = await partsOf('index');
    const without = columns.filter(
      ({ of, column }) =>
        !indexes.some((index) => index.of === of && new RegExp(`\\(${column}[,)]`).test(index.definition)),
    );
    expect(without).toEqual([]);
  });
});
