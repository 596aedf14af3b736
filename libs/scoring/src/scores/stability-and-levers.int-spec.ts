import { explanationSchema, leversSchema, stabilitySchema } from '@lodestone/contracts';
import { PersistenceModule, RankedPortfolioReadModel } from '@lodestone/persistence';
import { useParts } from '@lodestone/testing';
import { ScoringModule } from '../scoring.module';
import { ExplainScore } from './explain-score';
import { FindLevers } from './find-levers';
import { GaugeStability } from './gauge-stability';

const parts = useParts('portfolio', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const MP = 'lodestone:mp-materials';

afterEach(() => jest.restoreAllMocks());

describe('the stability of a score', () => {
  it('is the same by itself and in an explanation, which ranks nobody', async () => {
    const find = jest.spyOn(parts.get(RankedPortfolioReadModel), 'find');
    const { stability } = explanationSchema.parse(await parts.get(ExplainScore).execute('supplier', MP));
    expect(find).not.toHaveBeenCalled();
    const reply = stabilitySchema.parse(await parts.get(GaugeStability).execute('supplier', MP, {}));
    expect(find).toHaveBeenCalledTimes(1);
    expect(reply).toMatchObject(stability);
    expect(reply.ranks?.isExact).toBe(true);
  });

  it('of a partnership is told as well, and against a supplier', async () => {
    const query = { against: MP };
    const reply = await parts.get(GaugeStability).execute('partnership', 'lodestone:mp-dod', query);
    expect(stabilitySchema.parse(reply)).toMatchObject({
      subject: { kind: 'partnership' },
      against: { subject: { kind: 'supplier', name: 'MP Materials' } },
    });
  });

  it('by another model needs nobody else', async () => {
    const find = jest.spyOn(parts.get(RankedPortfolioReadModel), 'find');
    const reply = await parts.get(GaugeStability).execute('supplier', MP, { model: '1' });
    expect(reply.ranks).toBeNull();
    expect(find).not.toHaveBeenCalled();
  });

  it.each([
    [MP, { against: 'lodestone:nobody' }, 'against.not_found'],
    [MP, { against: 'nobody' }, 'against.not_found'],
    [MP, { against: 'lodestone:american-resources' }, 'against.nothing_to_score'],
    [MP, { model: '999' }, 'model.not_found'],
    ['lodestone:american-resources', {}, 'score.nothing_to_score'],
    ['lodestone:nobody', {}, 'supplier.not_found'],
  ])('of %s asked with %j is refused', async (ref, query, code) => {
    const asked = parts.get(GaugeStability).execute('supplier', ref, query);
    await expect(asked).rejects.toMatchObject({ code, reason: 'not_found' });
  });
});

describe('levers', () => {
  it('leave turns to others while they are searched', async () => {
    let [turns, isOver] = [0, false];
    const takeTurn = () => {
      turns++;
      if (!isOver) setImmediate(takeTurn);
    };
    takeTurn();
    const reply = leversSchema.parse(await parts.get(FindLevers).execute('supplier', MP, {}));
    isOver = true;
    expect(reply.levers.length).toBeGreaterThan(10);
    expect(turns).toBeGreaterThan(reply.levers.length);
  });

  it('of a partnership change the chains that they say', async () => {
    const reply = await parts
      .get(FindLevers)
      .execute('partnership', 'lodestone:neo-energyfuels', { target: 'high' });
    const reachable = leversSchema.parse(reply).levers.filter(({ isReachable }) => isReachable);
    expect(reachable.length).toBeGreaterThan(0);
    for (const { chain, chains } of reachable) {
      expect(chains.map(({ material }) => material)).toEqual(chain === null ? expect.anything() : [chain]);
    }
  });

  it('are told in words, with levels rounded up', async () => {
    const { levers } = await parts.get(FindLevers).execute('supplier', MP, {});
    expect(levers.map(({ text }) => text)).toContain(
      'The part of neodymium extraction that is outside covered countries and their owners is at 100 % already.',
    );
  });

  it.each([
    ['lodestone:american-resources', {}, 'score.nothing_to_score'],
    ['lodestone:nobody', {}, 'supplier.not_found'],
    [MP, { model: '999' }, 'model.not_found'],
  ])('of %s asked with %j are refused', async (ref, query, code) => {
    const asked = parts.get(FindLevers).execute('supplier', ref, query);
    await expect(asked).rejects.toMatchObject({ code, reason: 'not_found' });
  });
});
