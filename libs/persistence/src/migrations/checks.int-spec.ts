import {
  createTestDatabase,
  type DatabaseRow,
  ROW_OF_EACH_TABLE,
  type TestDatabase,
} from '@lodestone/testing';
import { Client } from 'pg';

const ID = '01932b5e-0000-7000-8000-000000000001';
const OTHER = '01932b5e-0000-7000-8000-000000000002';
const DAY = '2026-11-23';

/** By check: what of a good row has to change so that it is refused; several ways where it says several things. */
const BAD: Readonly<Record<string, readonly DatabaseRow[]>> = {
  materials_kind_ck: [{ kind: 'alloy' }],
  materials_group_ck: [{ material_group: 'rare' }],
  material_stages_stage_ck: [{ stage: 'mining' }],
  material_stages_not_itself_ck: [{ represented_by: 'iron' }],
  production_shares_stage_ck: [{ stage: 'mining' }],
  production_shares_share_ck: [{ share: 0 }, { share: 1.000001 }, { share: 'NaN' }],
  production_shares_quality_ck: [{ quality: 'good' }],
  recycling_rates_rate_ck: [{ rate: -0.000001 }, { rate: 1.000001 }, { rate: 'NaN' }],
  recycling_rates_quality_ck: [{ quality: 'good' }],
  policies_measure_ck: [{ measure: 'embargo' }],
  policies_stages_ck: [{ stages: ['metal', 'mining'] }],
  policies_period_ck: [{ in_force_through: '2026-11-22' }],
  policy_suspensions_period_ck: [{ suspended_through: '2026-11-22' }],
  suppliers_covered_ownership_share_ck: [{ covered_ownership_share: 1.1 }, { covered_ownership_share: -0.1 }],
  supplier_owners_share_ck: [{ share: 1.1 }, { share: -0.1 }],
  partnerships_type_ck: [{ type: 'merger' }],
  partnerships_status_ck: [{ status: 'rumoured' }],
  partnerships_money_ck: [{ amount: null }, { currency: null }],
  partnerships_covered_ownership_share_ck: [
    { covered_ownership_share: 1.1 },
    { covered_ownership_share: -0.1 },
  ],
  partnership_parties_role_ck: [{ role: 'friend' }],
  partnership_parties_money_ck: [{ amount: null }, { currency: null }],
  identifiers_scheme_ck: [{ scheme: 'isin' }],
  identifiers_owner_ck: [
    { supplier_id: null },
    { partnership_id: ID },
    { subject_kind: 'partnership' },
    { subject_kind: 'partnership', partnership_id: ID },
    { subject_kind: 'material' },
  ],
  chains_owner_ck: [{ supplier_id: null }, { partnership_id: ID }],
  chains_weight_ck: [{ weight: 0 }, { weight: -1 }],
  chains_delivered_stage_ck: [{ delivered_stage: 'mining' }],
  chains_complete_ck: [{ complete: ['mining'] }],
  chains_recycling_ck: [
    { recycling_evidence: null },
    { recycling_post_consumer: null },
    { recycling_pre_consumer: null },
    { recycling_post_consumer: -0.1 },
    { recycling_pre_consumer: -0.1 },
    { recycling_post_consumer: 0.41 },
  ],
  chains_recycling_enters_at_ck: [{ recycling_enters_at: 'mining' }],
  chains_recycling_evidence_ck: [{ recycling_evidence: 'rumoured' }],
  sources_stage_ck: [{ stage: 'mining' }],
  sources_share_ck: [{ share: 0 }, { share: 1.000001 }, { share: 'NaN' }],
  sources_place_ck: [{ country: null }],
  sources_control_ck: [{ control: 'option', equity_share: null }],
  sources_equity_share_ck: [{ equity_share: 0 }, { equity_share: 1.1 }],
  sources_joint_venture_ck: [{ equity_share: null }, { control: 'owned' }],
  sources_covered_ownership_share_ck: [{ covered_ownership_share: 1.1 }, { covered_ownership_share: -0.1 }],
  sources_status_ck: [{ status: 'closed' }],
  sources_period_ck: [{ available_until: DAY }],
  sources_evidence_ck: [{ evidence: 'rumoured' }],
  input_documents_subject_kind_ck: [{ subject_kind: 'material' }],
  scoring_models_status_ck: [{ status: 'signed' }],
  scoring_basis_single_ck: [{ id: false }],
  scoring_runs_status_ck: [{ status: 'paused' }],
  scoring_runs_started_by_ck: [{ started_by: 'mood' }],
  scoring_runs_night_ck: [{ schedule: null }, { night: null }],
  scoring_runs_pins_ck: [
    { model_id: null },
    { scoring_date: null },
    { generation: null },
    { engine_version: null },
    { batch: null },
    { started_at: null },
  ],
  run_events_event_ck: [{ event: 'paused' }],
  published_run_single_ck: [{ id: false }],
  scores_subject_kind_ck: [{ subject_kind: 'material' }],
  scores_whole_ck: [
    { value: null },
    { lower: null },
    { upper: null },
    { band: null },
    { receipt: null },
    { said_in: null },
  ],
  scores_band_ck: [{ band: 'severe' }],
  scores_bounds_ck: [
    { lower: -1 },
    { lower: 51 },
    { value: 49 },
    { value: 51 },
    { upper: 49 },
    { upper: 101 },
    { value: 'NaN' },
  ],
  score_changes_cause_ck: [{ cause: 'mood' }],
  users_role_ck: [{ role: 'owner' }],
  users_password_hash_ck: [{ password_hash: 'correct horse battery' }],
  users_oidc_ck: [{ oidc_issuer: null }, { oidc_subject: null }],
  sessions_method_ck: [{ method: 'guess' }],
  session_tokens_kind_ck: [{ kind: 'visitor' }],
  sign_in_attempts_failures_ck: [{ failures: -1 }],
  api_keys_scopes_ck: [{ scopes: [] }],
  api_keys_origin_ck: [{ origin: 'found' }],
  api_keys_issued_by_ck: [{ issued_by_kind: 'system' }, { issued_by_kind: null }, { issued_by_id: null }],
  audit_events_id_ck: [{ id: 0 }],
  audit_events_actor_kind_ck: [{ actor_kind: 'robot' }],
  audit_events_hash_ck: [{ hash: '0'.repeat(63) }, { hash: 'A'.repeat(64) }],
  webhooks_events_ck: [{ events: [] }, { events: ['score.changed', 'score.improved'] }],
  webhooks_paused_ck: [{ paused_at: null }, { paused_because: null }, { paused_because: 'tired' }],
  webhooks_secret_ck: [{ secret: 'secret' }],
  webhooks_previous_secret_ck: [{ previous_secret: null }, { previous_secret_until: null }],
  webhook_events_type_ck: [{ type: 'score.changed' }],
  webhook_deliveries_status_ck: [{ status: 'lost', next_attempt_at: null, ended_at: DAY }],
  webhook_deliveries_tries_ck: [{ tries: -1 }],
  webhook_deliveries_ended_ck: [
    { status: 'failed' },
    { ended_at: DAY },
    { next_attempt_at: null },
    { status: 'delivered', ended_at: DAY },
  ],
};

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

// One transaction a test, so that no row of one is there for the next.
beforeEach(() => client.query('BEGIN'));
afterEach(() => client.query('ROLLBACK'));

async function insert(table: string, row: DatabaseRow): Promise<void> {
  const columns = Object.keys(row);
  const values = columns.map((_, index) => `$${index + 1}`);
  await client.query(
    `INSERT INTO ${table} (${columns.join()}) VALUES (${values.join()})`,
    Object.values(row),
  );
}

/** Every good row of the tables before one. */
async function insertAllBefore(table: string): Promise<void> {
  for (const [name, row] of Object.entries(ROW_OF_EACH_TABLE)) {
    if (name === table) return;
    await insert(name, row);
  }
}

const tableOf = (check: string): string =>
  Object.keys(ROW_OF_EACH_TABLE)
    .filter((table) => check.startsWith(`${table}_`))
    .sort((a, b) => b.length - a.length)[0];

it('A good row of each table is taken', async () => {
  await insertAllBefore('');
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM score_changes');
  expect(rows).toEqual([{ count: 1 }]);
});

it('Each check that there is has a row which it must refuse', async () => {
  const { rows } = await client.query<{ conname: string }>(
    // A partition has those of the whole, under the same names.
    `SELECT conname FROM pg_constraint
      WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND coninhcount = 0`,
  );
  expect(Object.keys(BAD).sort()).toEqual(rows.map(({ conname }) => conname).sort());
});

describe.each(Object.entries(BAD))('%s', (check, changes) => {
  it.each(changes.map((change) => [JSON.stringify(change), change] as const))(
    'refuses a row with %s',
    async (_, change) => {
      const table = tableOf(check);
      await insertAllBefore(table);
      await expect(insert(table, { ...ROW_OF_EACH_TABLE[table], ...change })).rejects.toMatchObject({
        constraint: check,
      });
    },
  );
});

describe('a number that is not one', () => {
  it.each([
    ['chains', { weight: 'NaN' }],
    ['suppliers', { covered_ownership_share: 'NaN' }],
    ['chains', { weight: 'Infinity' }],
  ])('is not taken by %s as %j', async (table, change) => {
    await insertAllBefore(table);
    await expect(insert(table, { ...ROW_OF_EACH_TABLE[table], ...change })).rejects.toMatchObject({
      code: '23514',
    });
  });
});

it('A score is of a run that has a table, and of one subject there is one a run', async () => {
  await insertAllBefore('linked_exposures');
  await client.query('SAVEPOINT all_before');
  await expect(insert('scores', { ...ROW_OF_EACH_TABLE.scores, run_number: 1 })).rejects.toMatchObject({
    code: '23514',
  });
  await client.query('ROLLBACK TO all_before');
  await expect(insert('scores', ROW_OF_EACH_TABLE.scores)).rejects.toMatchObject({
    code: '23505',
    table: 'scores_0',
  });
});

it('There may be nothing to score: then a score says nothing at all', async () => {
  await insertAllBefore('scores');
  const nothing = Object.fromEntries(
    ['value', 'lower', 'upper', 'band', 'band_is_firm', 'insufficient', 'coverage', 'receipt', 'said_in'].map(
      (column) => [column, null],
    ),
  );
  await expect(insert('scores', { ...ROW_OF_EACH_TABLE.scores, ...nothing })).resolves.toBeUndefined();
});

it.each([
  ['of one night only one run', { night: DAY, status: 'queued' }, 'scoring_runs_night_uq'],
  ['only one run at a time', { night: '2026-11-24' }, 'scoring_runs_running_uq'],
])('There is %s', async (_, change, constraint) => {
  await insertAllBefore('run_chunks');
  await expect(
    insert('scoring_runs', { ...ROW_OF_EACH_TABLE.scoring_runs, id: OTHER, ...change }),
  ).rejects.toMatchObject({
    constraint,
  });
});

it('A record may mention another that comes later in the same transaction, but not one that never comes', async () => {
  await insertAllBefore('supplier_owners');
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  await insert('supplier_owners', { ...ROW_OF_EACH_TABLE.supplier_owners, holder_id: OTHER });
  await expect(client.query('COMMIT')).rejects.toMatchObject({ constraint: 'supplier_owners_holder_fk' });
});
