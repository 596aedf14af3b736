import { aScoreChange, aScoreEnd, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { ChangeFeedReadModel } from '../read-models/change-feed.read-model';
import { ScoreReadModel } from '../read-models/score.read-model';
import { type NewScoreChange, ScoreChangeRows } from './score-change-rows';
import { ScoreChangeStore } from './score-change.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const store = () => parts.get(ScoreChangeStore);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

/** Adds changes to a batch of their own, not published. */
const opened = (...changes: NewScoreChange[]) =>
  inTransaction(async () => {
    const batch = await store().openBatch();
    await store().add(new ScoreChangeRows(batch, changes));
    return batch;
  });
const publish = (batch: string, time = '12:00') => inTransaction(() => store().publish(batch, at(time)));

const fed = () => parts.get(ChangeFeedReadModel).after({ position: '0', subjectId: null }, 100);
const historyOf = async (id: string) => (await parts.get(ScoreReadModel).history(id, { limit: 50 })).data;
const asOf = (id: string, moment: Date) => parts.get(ScoreReadModel).asOf(id, moment);
const batches = () =>
  parts.rows<{ position: string; recorded_at: Date }>(
    'SELECT position, batch, recorded_at FROM score_batches ORDER BY position',
  );

afterEach(() => parts.rows('TRUNCATE score_changes, score_batches'));

describe('a change of a score', () => {
  it('is kept to the last digit', async () => {
    const id = uuid();
    const change = aScoreChange(id, {
      ...{ value: 1 / 3, oldValue: 0.1 + 0.2, oldBand: 'low', cause: 'upstream', basis: '{"links":[]}' },
      reply: '{"name":"Größe \\u0001date"}',
    });
    const batch = await opened(change, aScoreEnd(uuid()));
    expect(
      await parts.rows('SELECT *, scoring_date::text AS day FROM score_changes WHERE subject_id = $1', id),
    ).toEqual([
      {
        ...{ subject_id: id, batch, subject_kind: 'supplier', cause: 'upstream', is_news: true },
        ...{
          old_value: 0.1 + 0.2,
          old_band: 'low',
          value: 1 / 3,
          band: 'moderate',
          confidences: [0.4, 0.25],
        },
        ...{
          scoring_date: expect.any(Date) as Date,
          day: '2026-11-23',
          generation: '1',
          receipt: 'sha256:1',
        },
        ...{ input_hash: 'sha256:0', basis: { links: [] }, reply: '{"name":"Größe \\u0001date"}' },
      },
    ]);
  });

  it('takes no effect before its batch does: history, moments and the feed know nothing of it', async () => {
    const id = uuid();
    const batch = await opened(aScoreChange(id));
    expect([await historyOf(id), await asOf(id, at('23:59')), await fed()]).toEqual([[], null, []]);
    await publish(batch);
    expect(await historyOf(id)).toMatchObject([{ cause: 'data', score: { receipt: 'sha256:1' } }]);
    expect(await asOf(id, at('23:59'))).toMatchObject({ reply: { receipt: 'sha256:1' } });
    expect(await fed()).toMatchObject([{ position: '1', subjectId: id }]);
  });

  it('takes effect with its batch or not at all', async () => {
    const batch = await opened(aScoreChange(uuid()), aScoreChange(uuid()));
    const lost = inTransaction(async () => {
      await store().publish(batch, at('12:00'));
      throw new RangeError('lost');
    });
    await expect(lost).rejects.toThrow('lost');
    expect(await fed()).toEqual([]);
    await publish(batch);
    expect(await fed()).toHaveLength(2);
  });

  it('is taken out of its batch, and no other, when the score is made once more', async () => {
    const [id, other] = [uuid(), uuid()];
    const [first, second] = [
      await opened(aScoreChange(id)),
      await opened(aScoreChange(id), aScoreChange(other)),
    ];
    await inTransaction(() => store().withdraw(second, [id]));
    await publish(first);
    await publish(second);
    expect((await fed()).map(({ position, subjectId }) => [position, subjectId])).toEqual([
      ['1', id],
      ['2', other],
    ]);
    await inTransaction(() => store().add(new ScoreChangeRows(second, [])));
  });
});

describe('batches', () => {
  it('have places one after the other, in the order in which they take effect, not in which they were opened', async () => {
    const [first, second, third] = [await opened(), await opened(), await opened()];
    await publish(third);
    await publish(first);
    await publish(second);
    expect(await batches()).toMatchObject(
      [third, first, second].map((batch, place) => ({ position: String(place + 1), batch })),
    );
  });

  it('are published once', async () => {
    const batch = await opened();
    await publish(batch);
    await expect(publish(batch)).rejects.toMatchObject({ constraint: 'score_batches_batch_uq' });
    expect(await batches()).toHaveLength(1);
  });

  it('are recorded no earlier than the one before, though a clock is behind', async () => {
    for (const time of ['12:00', '11:00', '13:00']) await publish(await opened(), time);
    expect((await batches()).map(({ recorded_at }) => recorded_at)).toEqual([
      at('12:00'),
      at('12:00'),
      at('13:00'),
    ]);
  });

  it('name the run that they belong to', async () => {
    const runId = uuid();
    await parts.rows(
      `INSERT INTO scoring_runs (id, status, started_by, covers_all, created_at) VALUES ($1, 'queued', 'request', true, now())`,
      runId,
    );
    const batch = await opened(aScoreChange(uuid()));
    await inTransaction(() => store().publish(batch, at('12:00'), runId));
    expect(await fed()).toMatchObject([{ event: { runId } }]);
  });
});
