import type { ScoreReply, SupplierInput } from '@lodestone/contracts';
import {
  PersistenceModule,
  ReferenceFactsReadModel,
  ScoreReadModel,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import { DEFAULT_PARAMETERS, lookThrough, scoreSubject } from '@lodestone/scoring-engine';
import {
  aChain,
  aLink,
  aSource,
  contentOf,
  policyDraft,
  recyclingRateDraft,
  supplierDraft,
  TEST_DAY,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { SaveSupplier } from '../evidence/save-supplier';
import { supplierSubject } from '../evidence/to-subject';
import { SavePolicy } from '../reference-data/save-policy';
import { SaveRecyclingRate } from '../reference-data/save-recycling-rate';
import { ScoringModule } from '../scoring.module';
import { RescoreSubjects } from './rescore-subjects';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

const rescore = (...ids: string[]) => parts.get(RescoreSubjects).execute(ids);
const create = (given: Partial<SupplierInput> = {}) => parts.get(SaveSupplier).create(supplierDraft(given));
const changesOf = async (id: string) =>
  (await parts.get(ScoreReadModel).history(id, { limit: 50 })).data.reverse();
/** The scores of a history. */
const historyOf = async (id: string) =>
  (await changesOf(id)).flatMap(({ score, ...change }) => (score === null ? [] : [{ score, ...change }]));
const causesOf = async (id: string) => (await historyOf(id)).map(({ cause }) => cause);
const scoreRow = async (id: string) =>
  (await parts.rows<Row>('SELECT * FROM scores WHERE subject_id = $1', id))[0];
interface Row {
  readonly value: number;
  readonly receipt: string;
  readonly reply: ScoreReply;
  readonly stale: boolean;
  readonly scoring_date: string;
}
/** Nothing declared at component; everything else and the recycled feed is. */
const plantFrom = (availableFrom: string | null) => [
  aChain({ sources: [aSource({ stage: 'component', country: 'EE', control: 'owned', availableFrom })] }),
];

afterEach(() => parts.clock.set(TEST_DAY));

describe('a subject scored anew', () => {
  it('gets what the engine says of its evidence, the facts in force and the active model', async () => {
    const draft = supplierDraft();
    const { id } = await create(draft);
    await rescore(id);
    const { materials, policies, version } = await parts.get(ReferenceFactsReadModel).current();
    const subject = supplierSubject(id, draft);
    const scoring = { parameters: DEFAULT_PARAMETERS, scoringDate: TEST_DAY, materials };
    const expected = scoreSubject(subject, {
      model: await parts.get(ScoringModelReadModel).active(),
      ...{ scoringDate: TEST_DAY, evidenceDate: TEST_DAY, materials, policies, referenceVersion: version },
      linked: lookThrough([subject], scoring),
    });
    const { reply, value } = await scoreRow(id);
    expect(value).toBeCloseTo(expected.value * 100, 10);
    expect(reply.dimensions.chinaExposure.value).toBe(expected.dimensions.chinaExposure.value * 100);
    expect(reply).toMatchObject({ band: expected.band, confidence: expected.confidence, value });
  });

  it('twice leaves the same rows and no new history', async () => {
    const { id } = await create();
    const before = await contentOf(parts.database);
    await rescore(id);
    parts.clock.set(`${TEST_DAY}T18:00:00Z`);
    await rescore(id, id);
    expect(await contentOf(parts.database)).toEqual(before);
  });

  it('the day after is of that day, and is a change only if it says something else', async () => {
    const { id } = await create();
    parts.clock.set('2026-11-24');
    await rescore(id);
    const row = await scoreRow(id);
    expect(row).toMatchObject({ stale: false, reply: { scoringDate: '2026-11-24' } });
    expect(row.reply.confidence).toBeLessThan((await historyOf(id))[0].score.confidence);
    expect(await causesOf(id)).toEqual(['data']);
  });

  it('is one row of history, however many score it at the same time', async () => {
    const { id } = await create({ chains: plantFrom('2026-12-01') });
    parts.clock.set('2026-12-01');
    await Promise.all(Array.from({ length: 6 }, () => rescore(id)));
    expect(await causesOf(id)).toEqual(['data', 'age']);
  });

  it('of whom nobody knows is passed over, and the others are scored', async () => {
    const { id } = await create();
    await parts.rows('DELETE FROM scores WHERE subject_id = $1', id);
    await rescore(uuid(), id);
    expect(await scoreRow(id)).toMatchObject({ stale: false });
  });

  it('that has nothing to score any more loses its score; the history keeps it and says when it ended', async () => {
    const { id, version } = await create();
    await parts.get(SaveSupplier).change({ id, version }, { chains: [] });
    expect(await scoreRow(id)).toBeUndefined();
    expect(await changesOf(id)).toMatchObject([
      { cause: 'data', score: { subject: { id } } },
      { cause: 'data', score: null, recordedAt: `${TEST_DAY}T12:00:00.000Z` },
    ]);
    await rescore(id);
    expect(await changesOf(id)).toHaveLength(2);
  });
});

describe('the history of a score says what changed it:', () => {
  it('evidence, there and back again', async () => {
    const { id } = await create({ chains: [] });
    const save = parts.get(SaveSupplier);
    await save.change({ id, version: 1 }, { chains: plantFrom(null) });
    await save.change({ id, version: 2 }, { chains: [aChain()] });
    await save.change({ id, version: 3 }, { chains: plantFrom(null) });
    const history = await historyOf(id);
    expect(history.map(({ cause }) => cause)).toEqual(['data', 'data', 'data']);
    expect(history[2].score.value).toBe(history[0].score.value);
    expect(history[2].score.value).toBeLessThan(history[1].score.value);
  });

  it('nothing, when evidence changes that no score rests on', async () => {
    const { id } = await create();
    await parts.get(SaveSupplier).change({ id, version: 1 }, { note: 'Seen at the fair' });
    expect(await causesOf(id)).toEqual(['data']);
  });

  it('evidence about a supplier that it links to, near or far', async () => {
    const mine = await create({ name: 'Mine', chains: [aChain({ sources: [aSource({ country: 'AU' })] })] });
    const linkTo = (id: string) => [aChain({ sources: [aLink(id)] })];
    const refiner = await create({ name: 'Refiner', chains: linkTo(mine.id) });
    const maker = await create({ name: 'Maker', chains: linkTo(refiner.id) });
    const before = await scoreRow(maker.id);
    const moved = [aChain({ sources: [aSource({ country: 'CN' })] })];
    await parts.get(SaveSupplier).change(mine, { chains: moved });
    expect([await scoreRow(refiner.id), await scoreRow(maker.id)]).toMatchObject([
      { stale: true },
      { stale: true },
    ]);
    await rescore(maker.id);
    const after = await scoreRow(maker.id);
    expect(after).toMatchObject({ stale: false });
    expect(after.value).toBeGreaterThan(before.value);
    expect(await causesOf(maker.id)).toEqual(['data', 'data']);
  });

  it('the date, when a plant starts', async () => {
    const { id } = await create({ chains: plantFrom('2026-12-15') });
    for (const day of ['2026-12-14', '2026-12-15', '2026-12-16']) {
      parts.clock.set(day);
      await rescore(id);
    }
    const history = await historyOf(id);
    expect(history.map(({ cause, recordedAt }) => [cause, recordedAt])).toEqual([
      ['data', `${TEST_DAY}T12:00:00.000Z`],
      ['age', '2026-12-15T12:00:00.000Z'],
    ]);
    expect(history[1].score.value).toBeLessThan(history[0].score.value);
  });

  it('a policy, the day it starts', async () => {
    const policy = policyDraft({ code: 'XX-1', from: '2026-12-15', through: null, measure: 'prohibition' });
    const saved = await parts.get(SavePolicy).create(policy);
    const { id } = await create();
    for (const day of ['2026-12-14', '2026-12-15']) {
      parts.clock.set(day);
      await rescore(id);
    }
    expect(await causesOf(id)).toEqual(['data', 'policy']);
    await parts.get(SavePolicy).delete(saved);
  });

  it('a reference fact', async () => {
    const chains = [aChain({ material: 'gallium', deliveredStage: 'processing' })];
    const { id } = await create({ chains });
    const saved = await parts
      .get(SaveRecyclingRate)
      .create(recyclingRateDraft({ material: 'gallium', rate: 0.1 }));
    await rescore(id);
    const history = await historyOf(id);
    expect(history.map(({ cause }) => cause)).toEqual(['data', 'reference']);
    // Undeclared, so the material's rate counts: 1 − 0.1 / 0.25 (scoring model §3); none known before.
    expect(history.map(({ score }) => score.dimensions.recyclingShare.value)).toEqual([100, 60]);
    expect(history[1].score.referenceVersion).not.toBe(history[0].score.referenceVersion);
    await parts.get(SaveRecyclingRate).delete(saved);
  });

  it('the scoring model', async () => {
    const { id } = await create();
    await parts.rows(
      `UPDATE scoring_models SET id = gen_random_uuid(),
         parameters = jsonb_set(parameters, '{worstStageShare}', '1') WHERE status = 'active'`,
    );
    await rescore(id);
    expect(await causesOf(id)).toEqual(['data', 'model']);
  });
});
