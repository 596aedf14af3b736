import type { ScoreReply } from '@lodestone/contracts';
import { Buyer, labelOf, type Named } from '../stories/buyer';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';

const api = useApi('portfolio');
const buyer = new Buyer(api);

/** A score without the moment at which it was computed, and without how it stands to edits that came after. */
const lasting = (score: object | undefined) => ({ ...score, computedAt: null, state: null });

describe('Every supplier and partnership of the portfolio, evaluated without a change,', () => {
  let subjects: Named[];
  beforeAll(async () => {
    subjects = await buyer.scored();
    expect(subjects.length).toBeGreaterThan(60);
  });

  it('scores to the last digit what it is saved with, receipt and all, and nothing is written', async () => {
    const saved = new Map<string, ScoreReply>();
    for (const { kind, slug } of subjects) saved.set(labelOf({ kind, slug }), await buyer.score(slug, kind));
    const evaluated = await changingNothing(api, () => buyer.scoresOn('2026-11-23', subjects));
    expect([...evaluated.keys()]).toEqual([...saved.keys()]);
    for (const [label, score] of saved)
      expect([label, lasting(evaluated.get(label))]).toEqual([label, lasting(score)]);
  });

  it('scores the same with its own chains sent along', async () => {
    const { chains, coveredOwnershipShare, country } = await buyer.supplier('vulcan-elements');
    const change = { ref: 'same', kind: 'supplier', base: 'lodestone:vulcan-elements' };
    const score = await buyer.evaluateOne({ ...change, chains, coveredOwnershipShare, country });
    expect(lasting(score)).toEqual(lasting(await buyer.score('vulcan-elements')));
  });
});
