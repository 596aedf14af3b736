import {
  aKeptScore,
  aScoreChange,
  aSupplier,
  supplierDraft,
  someFigures,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { PendingScoreStore } from '../stores/pending-score.store';
import { PublishedRunStore } from '../stores/published-run.store';
import { type KeptScore, ScoreRows } from '../stores/score-rows';
import { ScoreStore } from '../stores/score.store';
import { ScoreChangeRows } from '../stores/score-change-rows';
import { ScoreChangeStore } from '../stores/score-change.store';
import { ScoringBasisStore } from '../stores/scoring-basis.store';
import { SupplierStore } from '../stores/supplier.store';
import { CurrentScores } from './current-scores';
import { SubjectDirectory } from './subject-directory';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

const DUNS = { scheme: 'duns', value: '123456789' } as const;

/** A supplier that is called `duns:123456789`, not scored yet. */
async function aKeptSupplier(): Promise<string> {
  const id = uuid();
  await parts.get(SupplierStore).insert(id, supplierDraft({ identifiers: [DUNS] }));
  await parts.get(InputDocumentStore).write(aSupplier({ id }));
  return id;
}

/** Keeps a score in a run, and what was said of it. */
const keep = (score: KeptScore, run = 0) =>
  parts.get(Database).transaction(async () => {
    await parts.get(ScoreStore).replace(new ScoreRows(run, [score]));
    const said = score.figures?.saidIn;
    if (said === undefined) return;
    await parts.get(ScoreChangeStore).withdraw(said, [score.subjectId]);
    await parts
      .get(ScoreChangeStore)
      .add(new ScoreChangeRows(said, [aScoreChange(score.subjectId, { reply: `{"said in":${said}}` })]));
  });
const current = (id: string, knownReceipts: string[] = []) =>
  parts.get(CurrentScores).find({ kind: 'supplier', ref: { by: 'id', id }, knownReceipts });

beforeAll(() => parts.rows('CREATE TABLE scores_1 PARTITION OF scores FOR VALUES IN (1)'));
afterEach(() =>
  parts.rows('TRUNCATE suppliers, input_documents, scores, score_changes, pending_scores CASCADE'),
);

describe('the score in force', () => {
  it('is what the published run says, with the reply that said it and the figures of its day', async () => {
    const id = await aKeptSupplier();
    const computedAt = new Date('2026-11-23T04:00:00.125Z');
    await keep(aKeptScore(id, { computedAt, figures: someFigures({ saidIn: '7', receipt: 'sha256:7' }) }));
    await keep(aKeptScore(id, { figures: someFigures({ saidIn: '8', receipt: 'sha256:8' }) }), 1);
    const { referenceVersion } = await parts.get(PublishedRunStore).current();
    expect(await current(id)).toEqual({
      ...{ subjectId: id, kind: 'supplier', name: 'Supplier', hasChains: true },
      ...{ validity: 'current', receipt: 'sha256:7' },
      reply: {
        ...{ template: '{"said in":7}', confidences: [0.4, 0.25], scoringDate: '2026-11-23' },
        ...{ computedAt: '2026-11-23T04:00:00.125Z', receipt: 'sha256:7', referenceVersion },
      },
    });
    expect(referenceVersion).not.toBe('');
  });

  it('is another from one moment to the next when another run is published', async () => {
    const id = await aKeptSupplier();
    await keep(aKeptScore(id));
    await keep(aKeptScore(id, { figures: someFigures({ receipt: 'sha256:2', saidIn: '2' }) }), 1);
    const runs = parts.get(PublishedRunStore);
    const published = await runs.current();
    await parts.get(Database).transaction(async () => {
      await runs.publish({ ...published, runNumber: 1 });
      expect(await parts.rows('SELECT run_number FROM published_run')).toEqual([{ run_number: 0 }]);
    });
    expect(await current(id)).toMatchObject({ receipt: 'sha256:2', reply: { template: '{"said in":2}' } });
    await runs.publish(published);
    expect(await current(id)).toMatchObject({ receipt: 'sha256:1' });
  });

  it('is found by what others call the subject, of its kind only', async () => {
    const id = await aKeptSupplier();
    const ref = { by: 'identifier', identifier: DUNS } as const;
    const read = parts.get(CurrentScores);
    const knownReceipts: string[] = [];
    expect(await read.find({ knownReceipts, kind: 'supplier', ref })).toMatchObject({ subjectId: id });
    expect(await read.find({ knownReceipts, kind: 'partnership', ref })).toBeNull();
    expect(await read.find({ knownReceipts, kind: 'partnership', ref: { by: 'id', id } })).toBeNull();
    expect(await current(uuid())).toBeNull();
  });

  it('is not read again for a caller who has it', async () => {
    const id = await aKeptSupplier();
    await keep(aKeptScore(id));
    expect(await current(id, ['sha256:0', 'sha256:1'])).toMatchObject({ reply: null, validity: 'current' });
    expect(await current(id, ['sha256:0'])).toMatchObject({ reply: { receipt: 'sha256:1' } });
  });

  it('of a subject that was never scored, or that there is nothing to score of, is none', async () => {
    const id = await aKeptSupplier();
    const none = { subjectId: id, receipt: null, reply: null, validity: 'current' };
    expect(await current(id)).toMatchObject(none);
    await keep(aKeptScore(id, { figures: null }));
    expect(await current(id)).toMatchObject(none);
  });

  it('is answered to each of many who ask at the same time', async () => {
    const id = await aKeptSupplier();
    await keep(aKeptScore(id));
    const answers = await Promise.all([id, uuid(), id].map((asked) => current(asked)));
    expect(answers.map((answer) => answer?.receipt)).toEqual(['sha256:1', undefined, 'sha256:1']);
  });

  it('is looked for in the published run alone, whatever runs there are tables of', async () => {
    const id = await aKeptSupplier();
    for (const run of [0, 1]) await keep(aKeptScore(id), run);
    const query = jest.spyOn(parts.get(Database), 'queryPrepared');
    await current(id);
    const [[, sql, values]] = query.mock.calls;
    query.mockRestore();
    const plan = await parts.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${sql}`,
      ...values,
    );
    const read = plan.map((row) => row['QUERY PLAN']).filter((step) => !step.includes('never executed'));
    expect(read.join()).toMatch(/ on scores_0 /);
    expect(read.join()).not.toMatch(/ on scores_1 /);
  });

  it('inside a transaction is what that has made of it', async () => {
    const id = await aKeptSupplier();
    await parts.get(Database).transaction(async () => {
      await keep(aKeptScore(id));
      expect(await current(id)).toMatchObject({ receipt: 'sha256:1' });
    });
  });
});

describe('a score', () => {
  /** By each way to read it; a reply is told of whatever is not current, though the caller has it. */
  const expectValidity = async (id: string, validity: string) => {
    const isTold = validity !== 'current';
    expect(await current(id, ['sha256:1'])).toMatchObject({ validity, reply: isTold ? {} : null });
    expect(await parts.get(SubjectDirectory).lookUp([{ by: 'id', id }])).toMatchObject([{ validity }]);
  };

  it('is pending from an edit that leaves it behind until it is made anew', async () => {
    const id = await aKeptSupplier();
    await keep(aKeptScore(id));
    await expectValidity(id, 'current');
    await parts.get(PendingScoreStore).markIn(1, [id]);
    await expectValidity(id, 'current');
    await parts.get(PendingScoreStore).markIn(0, [id]);
    await expectValidity(id, 'pending');
    await parts.get(PendingScoreStore).settle(0, [id]);
    await expectValidity(id, 'current');
  });

  it('is outdated when a reference fact has changed, until the published run rests on it', async () => {
    const id = await aKeptSupplier();
    await keep(aKeptScore(id));
    await parts.get(ScoringBasisStore).referenceChanged();
    await expectValidity(id, 'outdated');
    await parts.get(PublishedRunStore).reachGeneration('2', '2026.11+1');
    await expectValidity(id, 'current');
    expect(await current(id)).toMatchObject({ reply: { referenceVersion: '2026.11+1' } });
  });

  it('is outdated when another version of the engine made the published run', async () => {
    const id = await aKeptSupplier();
    await keep(aKeptScore(id));
    const published = await parts.get(PublishedRunStore).current();
    await parts.get(PublishedRunStore).publish({ ...published, engineVersion: '0.9.0' });
    await expectValidity(id, 'outdated');
    await parts.get(PublishedRunStore).publish(published);
    await expectValidity(id, 'current');
  });

  it('is stale when it could not be made anew, whatever else, until it is', async () => {
    const id = await aKeptSupplier();
    await keep(aKeptScore(id));
    await parts.get(PendingScoreStore).markIn(0, [id]);
    await parts.get(ScoreStore).markStale(0, [id]);
    await expectValidity(id, 'stale');
    await parts.get(PendingScoreStore).settle(0, [id]);
    await keep(aKeptScore(id));
    await expectValidity(id, 'current');
  });
});
