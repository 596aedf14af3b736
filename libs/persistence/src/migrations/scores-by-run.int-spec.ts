import { createTestDatabase, type TestDatabase } from '@lodestone/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source-options';
import { Runs1795392005000 } from './1795392005000-runs';

const [ANVIL, BASALT, COBBLE, DEAL] = [1, 2, 3, 4].map((n) => `01932b5e-0000-7000-8000-00000000000${n}`);

/** A reply as it was kept before there were runs: whole, of one moment. */
const aReply = (value: number, band: string) => {
  const dimension = { value, lower: value - 1, upper: value + 1, coverage: 0.5, confidence: 0.25 };
  const dimensions = {
    chinaExposure: dimension,
    verticalIntegration: { ...dimension, coverage: 0.75 },
    recyclingShare: dimension,
  };
  return {
    ...{ value, lower: value - 1, upper: value + 1, band, confidence: 0.125, scoringDate: '2026-11-22' },
    ...{ computedAt: '2026-11-22T04:00:00.000Z', dimensions, receipt: `sha256:${value}` },
  };
};
type Change = readonly [id: string, kind: string, recordedAt: string, cause: string, reply: object | null];

/** Not in the order of time, as several processes wrote it. */
const CHANGES: readonly Change[] = [
  [ANVIL, 'supplier', '2026-11-20T08:00:00.125Z', 'data', aReply(40, 'moderate')],
  [BASALT, 'supplier', '2026-11-21T09:00:00Z', 'data', aReply(70, 'critical')],
  [DEAL, 'partnership', '2026-11-20T08:00:00Z', 'data', aReply(55, 'high')],
  [ANVIL, 'supplier', '2026-11-21T08:00:00Z', 'policy', aReply(60, 'high')],
  [BASALT, 'supplier', '2026-11-22T08:00:00Z', 'data', null],
  [ANVIL, 'supplier', '2026-11-22T08:00:00Z', 'age', aReply(61, 'high')],
];

const HISTORY = `SELECT subject_id AS id, subject_kind AS kind, recorded_at, cause, reply
  FROM score_changes ORDER BY recorded_at, score_changes.id`;

let database: TestDatabase;
let dataSource: DataSource;

const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  dataSource.query<Row[]>(sql, values);

/** A database as it was before there were runs, in use. */
async function goBack(): Promise<void> {
  const since = dataSource.migrations.findIndex((migration) => migration instanceof Runs1795392005000);
  for (let at = dataSource.migrations.length; at > since; at--) await dataSource.undoLastMigration();
}

async function fill(): Promise<void> {
  await rows(
    `INSERT INTO scoring_basis (reference_set, reference_revision, generation) VALUES ('2026.11', 3, 4)`,
  );
  await rows(
    `INSERT INTO materials (id, code, name, kind, material_group, magnet, us_critical_2025, eu_critical_2023)
    VALUES ($1, 'iron', 'Iron', 'material', 'other', false, false, false)`,
    [ANVIL],
  );
  await rows(
    `INSERT INTO material_stages (material, stage) VALUES ('iron', 'metal'), ('iron', 'extraction')`,
  );
  for (const [id, kind] of [
    [ANVIL, 'supplier'],
    [BASALT, 'supplier'],
    [COBBLE, 'supplier'],
    [DEAL, 'partnership'],
  ]) {
    await rows(
      `INSERT INTO input_documents (subject_id, subject_kind, name, chain_count, document, hash)
       VALUES ($1, $2, 'Name', 1, '{}', 'sha256:0')`,
      [id, kind],
    );
  }
  for (const change of CHANGES) {
    await rows(
      'INSERT INTO score_changes (subject_id, subject_kind, recorded_at, cause, reply) VALUES ($1, $2, $3, $4, $5)',
      [...change],
    );
  }
  for (const [id, kind, value, band] of [
    [ANVIL, 'supplier', 61, 'high'],
    [DEAL, 'partnership', 55, 'high'],
  ] as const) {
    await rows(
      `INSERT INTO scores (subject_id, subject_kind, value, lower, upper, band, band_is_firm, coverage, confidence,
         insufficient, scoring_date, receipt, reply, pins, generation, engine_version)
       VALUES ($1, $2, $3, 0, 100, $4, true, 0.5, 0.125, false, '2026-11-22', 'sha256:newer', $5, '{}', 4, '1.0.0')`,
      [id, kind, value, band, aReply(value, band)],
    );
  }
}

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  await goBack();
  await fill();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('a history from before there were runs', () => {
  let before: Record<string, unknown>[];

  beforeAll(async () => {
    before = await rows(HISTORY);
    await dataSource.runMigrations();
  });

  it('becomes one batch a change, in the order in which they were recorded', async () => {
    const batches = await rows(
      `SELECT b.position, c.subject_id AS id, b.recorded_at, c.cause, c.reply::json AS reply, c.subject_kind AS kind
         FROM score_batches b JOIN score_changes c USING (batch) ORDER BY b.position`,
    );
    expect(batches).toEqual(before.map((change, place) => ({ ...change, position: String(place + 1) })));
    expect(await rows('SELECT count(*)::int AS count FROM score_batches')).toEqual([
      { count: CHANGES.length },
    ]);
  });

  it('says of each change what was before, and gives out further batches behind all', async () => {
    expect(
      await rows(
        `SELECT c.old_value, c.old_band, c.value, c.band, c.receipt, c.is_news FROM score_changes c
                    JOIN score_batches b USING (batch) WHERE c.subject_id = $1 ORDER BY b.position`,
        [ANVIL],
      ),
    ).toEqual([
      { old_value: null, old_band: null, value: 40, band: 'moderate', receipt: 'sha256:40', is_news: true },
      { old_value: 40, old_band: 'moderate', value: 60, band: 'high', receipt: 'sha256:60', is_news: true },
      { old_value: 60, old_band: 'high', value: 61, band: 'high', receipt: 'sha256:61', is_news: true },
    ]);
    expect(
      await rows(
        'SELECT old_value, value, reply FROM score_changes WHERE subject_id = $1 AND value IS NULL',
        [BASALT],
      ),
    ).toEqual([{ old_value: 70, value: null, reply: null }]);
    const [{ next, last }] = await rows<{ next: string; last: string }>(
      `SELECT nextval('score_batches_batch') AS next, max(batch) AS last FROM score_batches`,
    );
    expect(Number(next)).toBeGreaterThan(Number(last));
  });

  it('leaves in force what was, said by the last change, until a run of this engine makes it anew', async () => {
    expect(
      await rows(
        `SELECT s.run_number, s.subject_id AS id, s.value, s.confidences, s.figures, s.receipt, c.receipt AS said, s.is_stale
           FROM scores s LEFT JOIN score_changes c ON c.subject_id = s.subject_id AND c.batch = s.said_in ORDER BY id`,
      ),
    ).toEqual([
      {
        ...{
          run_number: 0,
          id: ANVIL,
          value: 61,
          confidences: [0.125],
          receipt: 'sha256:61',
          said: 'sha256:61',
        },
        ...{ figures: [61, 60, 62, 61, 60, 62, 61, 60, 62, 0.5, 0.75, 0.5], is_stale: false },
      },
      ...[BASALT, COBBLE].map((id) => ({
        ...{ run_number: 0, id, value: null, confidences: [], figures: [], receipt: null, said: null },
        is_stale: false,
      })),
      expect.objectContaining({ id: DEAL, value: 55, said: 'sha256:55' }),
    ]);
    expect(
      await rows(
        'SELECT run_number, run_id, generation, reference_version, engine_version FROM published_run',
      ),
    ).toEqual([
      { run_number: 0, run_id: null, generation: '4', reference_version: '2026.11+3', engine_version: '' },
    ]);
  });

  it('goes with the reference data of its generation, so that edits can be scored at once', async () => {
    expect(await rows('SELECT * FROM reference_versions')).toEqual([
      {
        ...{ generation: '4', version: '2026.11+3', policies: [] },
        materials: [
          {
            ...{ code: 'iron', name: 'Iron', magnet: false, stages: ['extraction', 'metal'] },
            ...{ worldShares: {}, recyclingRate: null },
          },
        ],
      },
    ]);
  });

  it('comes back as it was', async () => {
    await goBack();
    expect(await rows(HISTORY)).toEqual(before);
    expect(await rows('SELECT 1 FROM scores')).toEqual([]);
    await dataSource.runMigrations();
  });
});

describe('a history of runs', () => {
  it('goes back as replies of their days; what took no effect, or was no news, does not', async () => {
    const template =
      '{"confidence":"\\u0001confidence","scoringDate":"\\u0001date","computedAt":"\\u0001moment","a":{"confidence":"\\u0001confidence"},' +
      '"referenceVersion":"\\u0001reference","receipt":"\\u0001receipt"}';
    const add = (batch: number, cause: string, isNews: boolean) =>
      rows(
        `INSERT INTO score_changes (subject_id, batch, subject_kind, cause, is_news, confidences, scoring_date, generation,
           receipt, reply) VALUES ($1, $2, 'supplier', $3, $4, '{0.5,0.1}', '2026-11-25', 4, 'sha256:c', $5)`,
        [COBBLE, batch, cause, isNews, template],
      );
    await add(1001, 'upstream', true);
    await add(1002, 'age', false);
    await add(1003, 'data', true);
    await rows(`INSERT INTO score_batches (position, batch, recorded_at)
      VALUES (1001, 1001, '2026-11-25T04:00:00Z'), (1002, 1002, '2026-11-25T05:00:00Z')`);
    await goBack();
    const kept = await rows<{ reply: { computedAt: string } }>(
      'SELECT cause, recorded_at, reply FROM score_changes WHERE subject_id = $1',
      [COBBLE],
    );
    expect(kept).toEqual([
      {
        cause: 'data',
        recorded_at: new Date('2026-11-25T04:00:00Z'),
        reply: {
          ...{ confidence: 0.5, scoringDate: '2026-11-25', computedAt: expect.any(String) as string },
          ...{ a: { confidence: 0.1 }, referenceVersion: '2026.11+3', receipt: 'sha256:c' },
        },
      },
    ]);
    expect(new Date(kept[0].reply.computedAt)).toEqual(new Date('2026-11-25T04:00:00Z'));
  });
});
