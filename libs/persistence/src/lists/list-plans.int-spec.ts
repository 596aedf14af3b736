import type { ListPage } from '@lodestone/contracts';
import { useParts } from '@lodestone/testing';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { PartnershipReadModel } from '../read-models/partnership.read-model';
import { SupplierReadModel } from '../read-models/supplier.read-model';
import { RunTableStore } from '../stores/run-table.store';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

beforeAll(async () => {
  await parts.rows(`
    INSERT INTO suppliers (id, name, updated_at)
      SELECT gen_random_uuid(), 'Supplier ' || md5(n::text), timestamptz '2026-01-01' + n * interval '1 minute'
        FROM generate_series(1, 100000) AS n;
    INSERT INTO partnerships (id, name, type, status, updated_at)
      SELECT gen_random_uuid(), name, 'supply', 'signed', updated_at FROM suppliers`);
  // The published run is neither the first nor the last that there is a table of.
  const tables = parts.get(RunTableStore);
  for (const run of [1, 2, 3]) {
    await tables.create(run);
    await parts.rows(`
      INSERT INTO scores_${run} (run_number, subject_id, subject_kind, value, lower, upper, band, band_is_firm, insufficient,
                                 coverage, confidences, figures, scoring_date, computed_at, receipt, pins, said_in, is_stale,
                                 risks, is_blocked)
        SELECT ${run}, id, kind, value, value * 0, 100 + value * 0, CASE WHEN value >= 0 THEN 'high' END,
               value < 0, value < 0, 1 + value * 0, '{1}', '{}', '2026-11-23', now(), CASE WHEN value >= 0 THEN 'r' END, '',
               CASE WHEN value >= 0 THEN 1 END, false, '{}', false
          FROM (SELECT id, kind, CASE WHEN n % 10 > 0 THEN (n * 7919) % 10007 / 100.07 END AS value
                  FROM (SELECT id, 'supplier' AS kind, row_number() OVER () AS n FROM suppliers
                        UNION ALL SELECT id, 'partnership', row_number() OVER () FROM partnerships) AS subjects
                 WHERE ${run} = 2 OR n <= 5000) AS s`);
    await tables.seal(run);
    await parts.get(Database).transaction(() => tables.attach(run));
  }
  await parts.rows(`
    INSERT INTO published_run (run_number, scoring_date, generation, reference_version, engine_version, published_at)
      VALUES (2, '2026-11-23', 1, '', '', now());
    ANALYZE suppliers, partnerships`);
}, 120_000);

/** The steps that find rows; what is then told of each row comes from plans of its own. */
const steps = (plan: Plan): Plan[] =>
  plan['Parent Relationship'] === 'SubPlan' ? [] : [plan, ...(plan.Plans ?? []).flatMap(steps)];

/** How PostgreSQL finds the rows of a page, as the read model asks for them. */
async function planOf(ask: () => Promise<unknown>): Promise<Plan[]> {
  const query = jest.spyOn(parts.get(Database), 'query');
  await ask();
  const [[sql, values]] = query.mock.calls.filter(
    ([text]) => text.includes('ORDER BY') && text.includes('LIMIT'),
  );
  query.mockRestore();
  const [row] = await parts.rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    ...(values ?? []),
  );
  return steps(row['QUERY PLAN'][0].Plan);
}

describe.each(['suppliers', 'partnerships'] as const)('Among a hundred thousand %s', (table) => {
  const list = (request: {
    limit: number;
    sort: string[];
    offset?: number;
    cursor?: string;
  }): Promise<ListPage<unknown>> =>
    parts
      .get<SupplierReadModel | PartnershipReadModel>(
        table === 'suppliers' ? SupplierReadModel : PartnershipReadModel,
      )
      .list(request);

  it.each([
    ['name', 'name_ix'],
    ['-name', 'name_ix'],
    ['updatedAt', 'updated_at_ix'],
    ['-updatedAt', 'updated_at_ix'],
  ])('a page by %s begins in the index at the place of its cursor', async (sort, index) => {
    const { page } = await list({ limit: 50, sort: [sort], offset: 500 });
    const cursor = page.nextCursor ?? '';
    const plan = await planOf(() => list({ limit: 50, sort: [sort], cursor }));
    const ways = plan.filter((step) => step['Relation Name'] === table);
    expect(ways.map((step) => step['Index Name'])).toEqual([`${table}_${index}`, `${table}_pk`]);
    expect(ways[0]['Index Cond']).toContain('ROW(');
  });

  it.each(['score', '-score'])(
    'a page by %s begins in the index of the published run at the place of its cursor',
    async (sort) => {
      const { page } = await list({ limit: 50, sort: [sort], offset: 500 });
      const plan = await planOf(() => list({ limit: 50, sort: [sort], cursor: page.nextCursor ?? '' }));
      const [first] = plan.filter((step) => step['Actual Loops'] > 0 && step['Index Name'] !== undefined);
      expect(first).toMatchObject({
        'Relation Name': 'scores_2',
        'Index Name': 'scores_2_value_ix',
        'Index Cond': expect.stringContaining('ROW(') as string,
      });
    },
  );

  it('a page by several in different directions begins in the index of the first', async () => {
    const { page } = await list({ limit: 50, sort: ['-score', 'name'], offset: 500 });
    const plan = await planOf(() =>
      list({ limit: 50, sort: ['-score', 'name'], cursor: page.nextCursor ?? '' }),
    );
    expect(plan.find((step) => step['Index Name'] === 'scores_2_value_ix')?.['Index Cond']).toMatch(/<=/);
  });

  it.each([[['name']], [['-updatedAt']], [['score']], [['-score']], [['-score', 'name']]])(
    'a page by %j reads hardly more rows than it shows, and none of another run',
    async (sort) => {
      const { page } = await list({ limit: 50, sort, offset: 500 });
      const plan = await planOf(() => list({ limit: 50, sort, cursor: page.nextCursor ?? '' }));
      const read = plan.filter((step) => step['Relation Name'] !== undefined && step['Actual Loops'] > 0);
      for (const step of read) expect(step['Actual Rows'] * step['Actual Loops']).toBeLessThan(110);
      const runs = read.flatMap(({ 'Relation Name': name }) => (name?.startsWith('scores') ? [name] : []));
      expect(new Set(runs)).toEqual(new Set(['scores_2']));
    },
  );
});
