import { aKeptScore, someFigures, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { RunRankingStore } from './run-ranking.store';
import { ScoreRows } from './score-rows';
import { ScoreStore } from './score.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

async function aRun(): Promise<string> {
  const id = uuid();
  await parts.rows(
    `INSERT INTO scoring_runs (id, status, started_by, covers_all, created_at) VALUES ($1, 'queued', 'request', true, now())`,
    id,
  );
  return id;
}
const rank = (run: string) => inTransaction(() => parts.get(RunRankingStore).rank(run));

/** The values in the order of their ranks. */
async function ranked(): Promise<Record<string, number[]>> {
  const rows = await parts.rows<{ run: string; kind: string; bytes: Buffer }>(
    'SELECT run_id AS run, subject_kind AS kind, subject_values AS bytes FROM run_rankings',
  );
  return Object.fromEntries(
    rows.map(({ run, kind, bytes }) => [
      `${run} ${kind}`,
      Array.from({ length: bytes.length / 8 }, (_, place) => bytes.readDoubleLE(place * 8)),
    ]),
  );
}

afterEach(() => parts.rows('TRUNCATE scores'));

describe('the ranking', () => {
  it('has the values in force of each kind, the worst first, without those that have declared too little', async () => {
    const figures = (value: number, insufficient = false) => ({
      figures: someFigures({ value, insufficient, lower: 0, upper: 100 }),
    });
    await inTransaction(() =>
      parts
        .get(ScoreStore)
        .add(
          new ScoreRows(0, [
            ...[10, 1 / 3, 70, 10].map((value) => aKeptScore(uuid(), figures(value))),
            aKeptScore(uuid(), figures(99, true)),
            aKeptScore(uuid(), { figures: null }),
            aKeptScore(uuid(), { ...figures(55), subjectKind: 'partnership' }),
          ]),
        ),
    );
    await parts.rows('CREATE TABLE scores_1 PARTITION OF scores FOR VALUES IN (1)');
    await inTransaction(() => parts.get(ScoreStore).add(new ScoreRows(1, [aKeptScore(uuid(), figures(88))])));
    const run = await aRun();
    expect(await rank(run)).toBe(0);
    expect(await ranked()).toEqual({
      [`${run} supplier`]: [70, 10, 10, 1 / 3],
      [`${run} partnership`]: [55],
    });
  });

  it('is kept of the last run alone, and made again as often as it is asked for', async () => {
    const [first, second] = [await aRun(), await aRun()];
    await rank(first);
    await rank(second);
    await rank(second);
    expect(await ranked()).toEqual({ [`${second} supplier`]: [], [`${second} partnership`]: [] });
  });
});
