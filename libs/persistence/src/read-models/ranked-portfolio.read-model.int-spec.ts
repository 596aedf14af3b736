import { aKeptScore, someFigures, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { ScoreChangeStore } from '../stores/score-change.store';
import { ScoreRows } from '../stores/score-rows';
import { ScoreStore } from '../stores/score.store';
import { RankedPortfolioReadModel } from './ranked-portfolio.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);
const find = (kind: 'supplier' | 'partnership' = 'supplier') =>
  parts.get(Database).snapshot(() => parts.get(RankedPortfolioReadModel).find(kind));

/** Value, lower and upper of each dimension, then the coverage of each. */
const figuresWith = ([first, second, third]: readonly number[], insufficient = false) =>
  someFigures({ insufficient, dimensions: [first, 0, 100, second, 0, 100, third, 0, 100, 1, 1, 1] });

/** Makes scores anew as an edit does. */
const rescore = (...scores: ReturnType<typeof aKeptScore>[]) =>
  inTransaction(async () => {
    const changes = parts.get(ScoreChangeStore);
    await parts.get(ScoreStore).replace(new ScoreRows(0, scores));
    await changes.publish(await changes.openBatch(), new Date());
  });

/** Who is nobody's equal, to look at all others. */
const STRANGER = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
const othersIn = async (kind?: 'supplier' | 'partnership') => {
  const { index, dimensions } = (await find(kind)).placing(STRANGER, [0.5, 0.5, 0.5]);
  expect(dimensions).toHaveLength(3 * (index + 1));
  return [...dimensions.subarray(0, 3 * index)];
};

describe('the portfolio that ranks are held against', () => {
  const ids = Array.from({ length: 5 }, () => uuid()).sort();

  it('has the three risks of everybody of a kind of whom enough is declared, in the order of ids', async () => {
    expect(await othersIn()).toEqual([]);
    await rescore(
      aKeptScore(ids[2], { figures: figuresWith([30, 60, 90]) }),
      aKeptScore(ids[0], { figures: figuresWith([10, 20, 100 / 3]) }),
      aKeptScore(ids[1], { figures: figuresWith([50, 50, 50], true) }),
      aKeptScore(ids[3], { figures: null }),
      aKeptScore(ids[4], { figures: figuresWith([1, 2, 3]), subjectKind: 'partnership' }),
    );
    expect(await othersIn()).toEqual([0.1, 0.2, 100 / 3 / 100, 0.3, 0.6, 0.9]);
    expect(await othersIn('partnership')).toEqual([0.01, 0.02, 0.03]);
  });

  it('places a subject with risks of its own where it stands, in a copy', async () => {
    const portfolio = await find();
    const placed = portfolio.placing(ids[2], [0.7, 0.8, 0.9]);
    expect(placed.index).toBe(1);
    expect([...placed.dimensions.subarray(3)]).toEqual([0.7, 0.8, 0.9]);
    expect(portfolio.placing(ids[0].toUpperCase(), [0, 0, 0]).index).toBe(0);
    expect(await othersIn()).toEqual([0.1, 0.2, 100 / 3 / 100, 0.3, 0.6, 0.9]);
    // Nobody who is not ranked has a place among those who are.
    expect(portfolio.placing(ids[1], [0, 0, 0])).toMatchObject({ index: 2, dimensions: { length: 9 } });
  });

  it('is read once, by all who ask at the same time, until a score is made anew', async () => {
    const [known, again] = [await find(), await find()];
    expect(again).toBe(known);
    await rescore(aKeptScore(ids[0], { figures: figuresWith([40, 20, 0]) }));
    const copies = jest.spyOn(parts.get(Database), 'copyOut');
    const [one, other] = await Promise.all([find(), find()]);
    expect(one).not.toBe(known);
    expect(other).toBe(one);
    expect(copies).toHaveBeenCalledTimes(1);
    expect(await othersIn()).toEqual([0.4, 0.2, 0, 0.3, 0.6, 0.9]);
  });

  it('is read again after a reading that failed', async () => {
    await rescore(aKeptScore(ids[0], { figures: figuresWith([10, 20, 30]) }));
    jest.spyOn(parts.get(Database), 'copyOut').mockRejectedValueOnce(new Error('gone'));
    await expect(find()).rejects.toThrow('gone');
    expect(await othersIn()).toEqual([0.1, 0.2, 0.3, 0.3, 0.6, 0.9]);
  });

  it('is that of the run that is published', async () => {
    await othersIn();
    await parts.rows('UPDATE published_run SET run_number = 7');
    expect(await othersIn()).toEqual([]);
    await parts.rows('UPDATE published_run SET run_number = 0');
    expect(await othersIn()).not.toEqual([]);
  });
});
