import type { RunFilter } from '@lodestone/contracts';
import {
  aChain,
  aKeptScore,
  aLatch,
  aSupplier,
  partnershipDraft,
  someFigures,
  supplierDraft,
  untilWaiting,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from './input-document.store';
import { PartnershipStore } from './partnership.store';
import { RunChunkStore } from './run-chunk.store';
import { ScoreRows } from './score-rows';
import { ScoreStore } from './score.store';
import { SupplierStore } from './supplier.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const store = () => parts.get(RunChunkStore);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

async function aRun(): Promise<string> {
  const id = uuid();
  await parts.rows(
    `INSERT INTO scoring_runs (id, status, started_by, covers_all, created_at) VALUES ($1, 'queued', 'request', true, now())`,
    id,
  );
  return id;
}

async function aRunThatGoesOn(): Promise<string> {
  const id = await aRun();
  await parts.rows(`UPDATE scoring_runs SET status = 'cancelled' WHERE status = 'running'`);
  await parts.rows(
    `UPDATE scoring_runs SET status = 'running', scoring_date = '2026-11-23', generation = 1, engine_version = '1',
       batch = 1, started_at = now(), model_id = (SELECT id FROM scoring_models WHERE status = 'active') WHERE id = $1`,
    id,
  );
  return id;
}

const chunksOf = (run: string) =>
  parts.rows<{ chunk: number; first: string; last: string; subjects: number }>(
    'SELECT chunk, first_id AS first, last_id AS last, subjects FROM run_chunks WHERE run_id = $1 ORDER BY chunk',
    run,
  );
const everybody = async () =>
  (await parts.rows<{ id: string }>('SELECT subject_id AS id FROM input_documents ORDER BY 1')).map(
    ({ id }) => id,
  );
const chosenBy = async (run: string) =>
  (
    await parts.rows<{ id: string }>(
      'SELECT subject_id AS id FROM run_subjects WHERE run_id = $1 ORDER BY 1',
      run,
    )
  ).map(({ id }) => id);

describe('cutting a run', () => {
  beforeAll(async () => {
    await parts.rows(`INSERT INTO input_documents (subject_id, subject_kind, name, chain_count, document, hash)
      SELECT gen_random_uuid(), 'supplier', 'Name', 1, '{}', 'h' FROM generate_series(1, 100)`);
  });
  afterAll(() => parts.rows('TRUNCATE input_documents CASCADE'));

  it.each([1, 3, 7, 25, 50, 99, 100, 101, 5_000])(
    'into chunks of %d has everybody in one chunk',
    async (size) => {
      const run = await aRun();
      expect(await store().cut(run, 'all', size)).toBe(100);
      const all = await everybody();
      const chunks = await chunksOf(run);
      expect(chunks.map(({ chunk }) => chunk)).toEqual(
        Array.from({ length: Math.ceil(100 / size) }, (_, n) => n),
      );
      const inChunks = chunks.map(({ first, last, subjects }) => {
        const within = all.filter((id) => first <= id && id <= last);
        expect(within).toHaveLength(subjects);
        return within;
      });
      expect(inChunks.flat()).toEqual(all);
      expect(await store().open(run)).toEqual(chunks.map(({ chunk }) => chunk));
    },
  );

  it('again, as it was interrupted, forgets the chunks from before', async () => {
    const run = await aRun();
    await store().cut(run, 'all', 10);
    expect(await store().cut(run, 'all', 60)).toBe(100);
    expect(await chunksOf(run)).toHaveLength(2);
  });

  it('that scores some has those alone', async () => {
    const [run, other] = [await aRun(), await aRun()];
    const some = (await everybody()).filter((_, place) => place % 3 === 0);
    await parts.rows('INSERT INTO run_subjects SELECT $1, unnest($2::uuid[])', run, some);
    await parts.rows('INSERT INTO run_subjects SELECT $1, unnest($2::uuid[])', other, await everybody());
    expect(await store().cut(run, 'some', 10)).toBe(34);
    expect((await chunksOf(run)).map(({ first, last, subjects }) => [first, last, subjects])).toEqual([
      [some[0], some[9], 10],
      [some[10], some[19], 10],
      [some[20], some[29], 10],
      [some[30], some[33], 4],
    ]);
  });

  it('of nobody has no chunk', async () => {
    const run = await aRun();
    expect(await store().cut(run, 'some', 10)).toBe(0);
    expect([await chunksOf(run), await store().open(run), await store().isAnyOpen(run)]).toEqual([
      [],
      [],
      false,
    ]);
  });
});

describe('a chunk', () => {
  let run: string;
  const at = new Date('2026-11-23T03:00:00Z');

  beforeEach(async () => {
    run = await aRunThatGoesOn();
    await parts.rows(
      `INSERT INTO run_chunks (run_id, chunk, first_id, last_id, subjects) SELECT $1, n, $1, $1, 5 FROM generate_series(0, 2) n`,
      run,
    );
  });

  it('of a run that is not going on is held by nobody', async () => {
    const done = await inTransaction(() => store().hold(run, 1));
    await parts.rows(`UPDATE scoring_runs SET status = 'cancelled' WHERE id = $1`, run);
    expect([done, await inTransaction(() => store().hold(run, 1))]).toEqual([true, false]);
  });

  it('is done once: whoever has it too finds nothing to do when the first is through', async () => {
    const [held, leave] = [aLatch(), aLatch()];
    const first = inTransaction(async () => {
      const isMine = await store().hold(run, 1);
      held.open();
      await leave.opened;
      await store().done(run, 1, [], at);
      return isMine;
    });
    await held.opened;
    const second = inTransaction(() => store().hold(run, 1));
    await untilWaiting(parts, second);
    leave.open();
    expect([await first, await second]).toEqual([true, false]);
    expect(await store().open(run)).toEqual([0, 2]);
    expect(await store().find(run, 1)).toMatchObject({ doneAt: at, failed: 0, subjects: 5 });
    expect(await inTransaction(() => store().hold(run, 7))).toBe(false);
    expect(await store().find(run, 7)).toBeNull();
  });

  it('is open again when its transaction is lost, with all that it wrote', async () => {
    const lost = inTransaction(async () => {
      await store().hold(run, 0);
      await store().done(run, 0, [{ subjectId: uuid(), message: 'Unreadable' }], at);
      throw new RangeError('lost');
    });
    await expect(lost).rejects.toThrow('lost');
    expect(await store().open(run)).toEqual([0, 1, 2]);
    expect(await parts.rows('SELECT 1 FROM run_failures')).toEqual([]);
  });

  it('tells who could not be scored, with the last reason, until it is forgotten', async () => {
    const [one, other] = [uuid(), uuid()].sort();
    const failures = [one, other].map((subjectId) => ({ subjectId, message: 'Unreadable' }));
    await inTransaction(() => store().done(run, 2, failures, at));
    await store().recordFailures(run, [{ subjectId: one, message: 'Still unreadable' }]);
    const kept = () =>
      parts.rows('SELECT subject_id AS id, message FROM run_failures WHERE run_id = $1 ORDER BY 1', run);
    expect(await kept()).toEqual([
      { id: one, message: 'Still unreadable' },
      { id: other, message: 'Unreadable' },
    ]);
    expect(await store().find(run, 2)).toMatchObject({ failed: 2 });
    await store().forgetFailures(run, [one, uuid()]);
    expect(await kept()).toEqual([{ id: other, message: 'Unreadable' }]);
  });
});

describe('a filter', () => {
  const [magnet, refiner, mine, loan, deal] = [uuid(), uuid(), uuid(), uuid(), uuid()];
  const names = new Map([
    [magnet, 'magnet'],
    [refiner, 'refiner'],
    [mine, 'mine'],
    [loan, 'loan'],
    [deal, 'deal'],
  ]);

  beforeAll(async () => {
    const gallium = [aChain({ material: 'gallium', deliveredStage: 'processing' })];
    await parts.get(SupplierStore).insert(magnet, supplierDraft({ country: 'EE' }));
    await parts.get(SupplierStore).insert(refiner, supplierDraft({ country: 'CN', chains: gallium }));
    await parts.get(SupplierStore).insert(mine, supplierDraft({ country: null, chains: [] }));
    await parts.get(PartnershipStore).insert(loan, partnershipDraft({ chains: [] }));
    await parts.get(PartnershipStore).insert(deal, partnershipDraft({ chains: gallium }));
    const documents = parts.get(InputDocumentStore);
    for (const id of [magnet, refiner, mine]) await documents.write(aSupplier({ id }));
    await documents.write(aSupplier({ id: loan, kind: 'partnership' }), [magnet, mine]);
    await documents.write(aSupplier({ id: deal, kind: 'partnership' }), []);
    await inTransaction(() =>
      parts
        .get(ScoreStore)
        .add(
          new ScoreRows(0, [
            aKeptScore(magnet, { figures: someFigures({ band: 'high' }) }),
            aKeptScore(refiner, { figures: someFigures({ band: 'low' }) }),
            aKeptScore(mine, { figures: null }),
            aKeptScore(deal, { subjectKind: 'partnership', figures: someFigures({ band: 'high' }) }),
          ]),
        ),
    );
  });

  it.each<[RunFilter, string[]]>([
    [{ kind: 'supplier' }, ['loan', 'magnet', 'mine', 'refiner']],
    [{ kind: 'partnership' }, ['deal', 'loan']],
    [{ materials: ['neodymium'] }, ['loan', 'magnet']],
    [{ materials: ['gallium'] }, ['deal', 'refiner']],
    [{ materials: ['gallium', 'neodymium'] }, ['deal', 'loan', 'magnet', 'refiner']],
    [{ countries: ['CN'] }, ['refiner']],
    [{ countries: ['EE', 'CN'] }, ['loan', 'magnet', 'refiner']],
    [{ bands: ['high'] }, ['deal', 'loan', 'magnet']],
    [{ bands: ['low', 'critical'] }, ['refiner']],
    [{ kind: 'supplier', bands: ['high'] }, ['loan', 'magnet']],
    [{ subjects: [magnet, deal] }, ['deal', 'loan', 'magnet']],
    [{ subjects: [refiner, uuid()], bands: ['low'] }, ['refiner']],
    [{ subjects: [refiner], bands: ['high'] }, []],
    [{ kind: 'supplier', materials: ['gallium'], countries: ['EE'] }, []],
  ])(
    'of %j chooses who meets all of it, and the partnerships that say something of them',
    async (filter, chosen) => {
      const run = await aRun();
      await store().choose(run, [{ bands: ['critical'] }]);
      await store().choose(run, [filter]);
      expect((await chosenBy(run)).map((id) => names.get(id)).sort()).toEqual(chosen);
    },
  );
});
