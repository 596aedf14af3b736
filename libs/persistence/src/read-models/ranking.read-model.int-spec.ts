import { aKeptScore, someFigures, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { RunRankingStore } from '../stores/run-ranking.store';
import { ScoreRows } from '../stores/score-rows';
import { ScoreStore } from '../stores/score.store';
import { RankingReadModel } from './ranking.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);
const find = (kind: 'supplier' | 'partnership' = 'supplier') => parts.get(RankingReadModel).find(kind);

async function rankedRun(): Promise<string> {
  const id = uuid();
  await parts.rows(
    `INSERT INTO scoring_runs (id, status, started_by, covers_all, created_at) VALUES ($1, 'queued', 'request', true, now())`,
    id,
  );
  await inTransaction(() => parts.get(RunRankingStore).rank(id));
  return id;
}
const add = (...values: number[]) =>
  inTransaction(() =>
    parts.get(ScoreStore).add(
      new ScoreRows(
        0,
        values.map((value) => aKeptScore(uuid(), { figures: someFigures({ value, lower: 0, upper: 100 }) })),
      ),
    ),
  );

describe('the ranking of the scores in force', () => {
  it('is none before a run was ranked, then that of the last one, to the last digit', async () => {
    expect(await find()).toBeNull();
    await add(10, 1 / 3, 70);
    const first = await rankedRun();
    expect(await find()).toEqual({ runId: first, values: Float64Array.of(70, 10, 1 / 3) });
    expect(await find('partnership')).toEqual({ runId: first, values: new Float64Array() });
    await add(80);
    const second = await rankedRun();
    expect(await find()).toEqual({ runId: second, values: Float64Array.of(80, 70, 10, 1 / 3) });
  });

  it('is read once, however often it is asked for', async () => {
    await rankedRun();
    expect(await find()).toBe(await find());
  });
});
