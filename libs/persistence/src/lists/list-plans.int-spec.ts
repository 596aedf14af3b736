import type { ListPage } from '@lodestone/contracts';
import { useParts } from '@lodestone/testing';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { PartnershipReadModel } from '../read-models/partnership.read-model';
import { SupplierReadModel } from '../read-models/supplier.read-model';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly Plan[];
}

beforeAll(async () => {
  await parts.rows(`
    INSERT INTO suppliers (id, name, updated_at, score_value)
      SELECT gen_random_uuid(), 'Supplier ' || md5(n::text), timestamptz '2026-01-01' + n * interval '1 minute',
             CASE WHEN n % 10 > 0 THEN (n * 7919) % 10007 / 100.07 END
        FROM generate_series(1, 100000) AS n;
    INSERT INTO partnerships (id, name, type, status, updated_at, score_value)
      SELECT id, name, 'supply', 'signed', updated_at, score_value FROM suppliers;
    INSERT INTO input_documents (subject_id, subject_kind, name, chain_count, document, hash)
      SELECT id, 'supplier', name, 1, '{}', 'h' FROM suppliers WHERE score_value IS NOT NULL;
    INSERT INTO scores (subject_id, subject_kind, value, lower, upper, band, band_is_firm, coverage, confidence,
                        insufficient, scoring_date, receipt, reply, pins, generation, engine_version)
      SELECT id, 'supplier', score_value, 0, 100, 'high', false, 1, 1, false, '2026-11-23', 'r', '{}', '{}', 1, '1'
        FROM suppliers WHERE score_value IS NOT NULL;
    ANALYZE suppliers, partnerships, scores`);
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
    `EXPLAIN (FORMAT JSON) ${sql}`,
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
    ['score', 'score_ix'],
    ['-score', 'score_ix'],
    ['updatedAt', 'updated_at_ix'],
    ['-updatedAt', 'updated_at_ix'],
  ])('a page by %s begins in the index at the place of its cursor', async (sort, index) => {
    const { page } = await list({ limit: 50, sort: [sort], offset: 500 });
    const cursor = page.nextCursor ?? '';
    const plan = await planOf(() => list({ limit: 50, sort: [sort], cursor }));
    const ways = plan.filter((step) => step['Relation Name'] === table);
    expect(ways.map((step) => step['Index Name'])).toEqual([`${table}_${index}`, `${table}_pk`]);
    expect(plan[plan.findIndex((step) => step['Node Type'] === 'Limit') + 1]).toMatchObject({
      'Node Type': expect.stringMatching(/^Index (Only )?Scan$/) as string,
      'Index Cond': expect.stringContaining('ROW(') as string,
    });
  });

  it('a page by several in different directions begins in the index of the first', async () => {
    const { page } = await list({ limit: 50, sort: ['-score', 'name'], offset: 500 });
    const plan = await planOf(() =>
      list({ limit: 50, sort: ['-score', 'name'], cursor: page.nextCursor ?? '' }),
    );
    expect(plan.find((step) => step['Index Name'] === `${table}_score_ix`)?.['Index Cond']).toMatch(/<=/);
  });
});
