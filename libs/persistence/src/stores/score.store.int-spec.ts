import { ENGINE_VERSION } from '@lodestone/scoring-engine';
import { aLatch, aSupplier, supplierDraft, untilWaiting, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { CurrentScores } from '../read-models/current-scores';
import { ScoreReadModel } from '../read-models/score.read-model';
import { InputDocumentStore } from './input-document.store';
import { type KeptScore, ScoreStore } from './score.store';
import { ScoringBasisStore } from './scoring-basis.store';
import { SupplierStore } from './supplier.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const TODAY = '2026-11-23';

/** A supplier that is called `duns:<number>`, not scored yet. */
async function aKeptSupplier(duns = '123456789'): Promise<string> {
  const id = uuid();
  await parts
    .get(SupplierStore)
    .insert(id, supplierDraft({ identifiers: [{ scheme: 'duns', value: duns }] }));
  await parts.get(InputDocumentStore).write(aSupplier({ id }));
  return id;
}

const aScore = (subjectId: string, given: Partial<KeptScore> = {}): KeptScore => ({
  ...{ subjectId, subjectKind: 'supplier', value: 40.5, lower: 10, upper: 60, band: 'moderate' },
  ...{ bandIsFirm: false, coverage: 0.5, confidence: 0.4, insufficient: true, scoringDate: TODAY },
  ...{ receipt: 'sha256:1', reply: { value: 40.5, receipt: 'sha256:1' }, pins: {}, generation: '1' },
  engineVersion: ENGINE_VERSION,
  ...given,
});
const keep = (...scores: KeptScore[]) => parts.get(ScoreStore).keep(scores);
const current = (id: string, today = TODAY, knownReceipts: string[] = []) =>
  parts.get(CurrentScores).find({ kind: 'supplier', ref: { by: 'id', id }, today, knownReceipts });

afterEach(() => parts.rows('TRUNCATE suppliers, input_documents, score_changes CASCADE'));

describe('the score in force', () => {
  it('is the one kept last, as its reply was written', async () => {
    const id = await aKeptSupplier();
    await keep(aScore(id));
    await keep(aScore(id, { value: 41, receipt: 'sha256:2', reply: { receipt: 'sha256:2', value: 41 } }));
    expect(await current(id)).toEqual({
      subjectId: id,
      reply: '{"receipt":"sha256:2","value":41}',
      receipt: 'sha256:2',
      isCurrent: true,
      hasChains: true,
    });
    expect(await parts.rows('SELECT value FROM scores')).toEqual([{ value: 41 }]);
  });

  it('is found by what others call the subject, of its kind only', async () => {
    const id = await aKeptSupplier('987654321');
    const ref = { by: 'identifier', identifier: { scheme: 'duns', value: '987654321' } } as const;
    const asked = { today: TODAY, knownReceipts: [] };
    const read = parts.get(CurrentScores);
    expect(await read.find({ ...asked, kind: 'supplier', ref })).toMatchObject({ subjectId: id });
    expect(await read.find({ ...asked, kind: 'partnership', ref })).toBeNull();
    expect(await read.find({ ...asked, kind: 'partnership', ref: { by: 'id', id } })).toBeNull();
    expect(await current(uuid())).toBeNull();
  });

  it('is not read again for a caller who has it', async () => {
    const id = await aKeptSupplier();
    await keep(aScore(id));
    expect(await current(id, TODAY, ['sha256:0', 'sha256:1'])).toMatchObject({
      reply: null,
      isCurrent: true,
    });
    expect(await current(id, TODAY, ['sha256:0'])).toMatchObject({ reply: expect.stringContaining('40.5') });
  });

  it('of a subject that was never scored is none', async () => {
    const id = await aKeptSupplier();
    expect(await current(id)).toEqual({
      subjectId: id,
      reply: null,
      receipt: null,
      isCurrent: false,
      hasChains: true,
    });
  });

  it('is gone once it is dropped; the others stay', async () => {
    const [id, other] = [await aKeptSupplier('111111111'), await aKeptSupplier('222222222')];
    await keep(aScore(id), aScore(other));
    await parts.get(ScoreStore).drop([id]);
    expect(await current(id)).toMatchObject({ receipt: null });
    expect(await current(other)).toMatchObject({ receipt: 'sha256:1' });
  });

  it('is what lists are sorted by, and writes the record of the subject only when its value changes', async () => {
    const [id, other] = [await aKeptSupplier('111111111'), await aKeptSupplier('222222222')];
    const rows = () =>
      parts.rows<{ id: string; score: number | null; written: string }>(
        'SELECT id, score_value AS score, xmin::text AS written FROM suppliers ORDER BY score_value',
      );
    await keep(aScore(id, { value: 41 }), aScore(other, { value: 12 }));
    const kept = await rows();
    expect(kept).toMatchObject([
      { id: other, score: 12 },
      { id, score: 41 },
    ]);
    await keep(aScore(id, { value: 41, receipt: 'sha256:2' }));
    expect(await rows()).toEqual(kept);
    await parts.get(ScoreStore).drop([other]);
    expect(await rows()).toMatchObject([
      { id, score: 41 },
      { id: other, score: null },
    ]);
  });
});

describe('a score is no longer current', () => {
  const expectOutdated = async (id: string, today = TODAY) => {
    expect(await current(id, today)).toMatchObject({ isCurrent: false });
    expect(await parts.get(ScoreReadModel).notCurrent(today, 10)).toEqual([id]);
  };

  it('the day after', async () => {
    const id = await aKeptSupplier();
    await keep(aScore(id));
    expect(await parts.get(ScoreReadModel).notCurrent(TODAY, 10)).toEqual([]);
    await expectOutdated(id, '2026-11-24');
  });

  it('when evidence that it rests on has changed, until it is kept anew', async () => {
    const id = await aKeptSupplier();
    await keep(aScore(id));
    await parts.rows('UPDATE scores SET stale = true');
    await expectOutdated(id);
    await keep(aScore(id));
    expect(await current(id)).toMatchObject({ isCurrent: true });
  });

  it('when a reference fact has changed, until it is of that generation', async () => {
    const id = await aKeptSupplier();
    await keep(aScore(id));
    await parts.get(ScoringBasisStore).referenceChanged();
    await expectOutdated(id);
    await keep(aScore(id, { generation: '2' }));
    expect(await current(id)).toMatchObject({ isCurrent: true });
    await parts.rows('UPDATE scoring_basis SET generation = 1, reference_revision = 0');
  });

  it('when another version of the engine made it', async () => {
    const id = await aKeptSupplier();
    await keep(aScore(id, { engineVersion: '0.9.0' }));
    await expectOutdated(id);
    await keep(aScore(id));
    expect(await current(id)).toMatchObject({ isCurrent: true });
  });

  it('when there is none yet; a subject without a chain is not missed', async () => {
    const id = await aKeptSupplier();
    const [nothing] = [uuid()];
    await parts.get(InputDocumentStore).write(aSupplier({ id: nothing, chains: [] }));
    await expectOutdated(id);
  });

  it('of which only so many are named at once, in the same order', async () => {
    const ids = [await aKeptSupplier('111111111'), await aKeptSupplier('222222222')].sort();
    expect(await parts.get(ScoreReadModel).notCurrent(TODAY, 1)).toEqual(ids.slice(0, 1));
    expect(await parts.get(ScoreReadModel).notCurrent(TODAY, 5, ids[0])).toEqual(ids.slice(1));
  });
});

describe('the history of a score', () => {
  const change = (subjectId: string, recordedAt: string, value: number) => ({
    ...{ subjectId, subjectKind: 'supplier' as const, cause: 'data' as const },
    ...{ recordedAt: new Date(recordedAt), reply: { value, receipt: `sha256:${value}` } },
  });

  it('has a row a change, the newest first, page by page', async () => {
    const id = await aKeptSupplier();
    const days = ['2026-11-20', '2026-11-21', '2026-11-21', '2026-11-22'];
    const changes = days.map((day, value) => change(id, `${day}T08:00:00.125Z`, value));
    await parts.get(ScoreStore).recordChanges([...changes, change(uuid(), '2026-11-21T08:00:00Z', 9)]);
    const { history } = { history: parts.get(ScoreReadModel) };
    const first = await history.history(id, { limit: 3 });
    expect(first.data.map(({ score }) => score?.value)).toEqual([3, 2, 1]);
    expect(first.data[0]).toMatchObject({ recordedAt: '2026-11-22T08:00:00.125Z', cause: 'data' });
    expect(first.page).toMatchObject({ total: 4, totalIs: 'exact' });
    const second = await history.history(id, { limit: 3, cursor: first.page.nextCursor ?? '' });
    expect(second.data.map(({ score }) => score?.value)).toEqual([0]);
    expect(second.page.nextCursor).toBeNull();
  });

  it.each([
    ['before the first change', '2026-11-19T23:59:59.999Z', null],
    ['at the moment of a change', '2026-11-20T08:00:00.000Z', 'sha256:1'],
    ['a moment before the next', '2026-11-22T07:59:59.999Z', 'sha256:1'],
    ['after the last of one moment', '2026-11-22T08:00:00.000Z', 'sha256:3'],
  ])('says what was in force %s', async (_, moment, receipt) => {
    const id = await aKeptSupplier();
    await parts
      .get(ScoreStore)
      .recordChanges([
        change(id, '2026-11-20T08:00:00Z', 1),
        change(id, '2026-11-22T08:00:00Z', 2),
        change(id, '2026-11-22T08:00:00Z', 3),
      ]);
    const found = await parts.get(ScoreReadModel).asOf(id, new Date(moment));
    expect(found?.receipt ?? null).toBe(receipt);
  });

  it('can end: from then on nothing was in force', async () => {
    const id = await aKeptSupplier();
    const end = { ...change(id, '2026-11-21T08:00:00Z', 0), reply: null };
    await parts.get(ScoreStore).recordChanges([change(id, '2026-11-20T08:00:00Z', 1), end]);
    const scores = parts.get(ScoreReadModel);
    expect(await scores.asOf(id, new Date('2026-11-21T07:59:59Z'))).toMatchObject({ receipt: 'sha256:1' });
    expect(await scores.asOf(id, new Date('2026-11-22'))).toEqual({ reply: null, receipt: null });
    expect((await scores.history(id, { limit: 5 })).data.map(({ score }) => score)).toEqual([
      null,
      { value: 1, receipt: 'sha256:1' },
    ]);
  });

  it('stays when the subject is deleted', async () => {
    const id = await aKeptSupplier();
    await parts.get(ScoreStore).recordChanges([change(id, '2026-11-20T08:00:00Z', 1)]);
    await parts.get(InputDocumentStore).delete(id);
    expect(await parts.get(ScoreReadModel).history(id, { limit: 5 })).toMatchObject({ page: { total: 1 } });
  });
});

it('Who holds scores to replace them keeps out who wants the same, in whatever order they ask', async () => {
  const ids = [await aKeptSupplier('111111111'), await aKeptSupplier('222222222')];
  const [held, leave] = [aLatch(), aLatch()];
  const log: string[] = [];
  const hold = (name: string, wanted: string[], until?: Promise<void>) =>
    parts.get(Database).transaction(async () => {
      await parts.get(ScoreStore).lock(wanted);
      log.push(name);
      held.open();
      await until;
      log.push(name);
    });
  const first = hold('first', ids, leave.opened);
  await held.opened;
  const second = hold('second', [...ids].reverse());
  await untilWaiting(parts, second);
  leave.open();
  await Promise.all([first, second]);
  expect(log).toEqual(['first', 'first', 'second', 'second']);
});
