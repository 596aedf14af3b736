import type { ScoreReply } from '@lodestone/contracts';
import { PersistenceModule } from '@lodestone/persistence';
import { aChain, aSource, partnershipDraft, supplierDraft, useParts } from '@lodestone/testing';
import { SavePartnership } from '../evidence/save-partnership';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { LoadScoring } from './load-scoring';
import { ReadScore } from './read-score';
import { Scoring } from './scoring';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

const read = async (ref: string, knownReceipts: string[] = []) => {
  const { receipt, reply } = await parts.get(ReadScore).execute({ kind: 'partnership', ref, knownReceipts });
  return { receipt, reply: reply === null ? null : (JSON.parse(reply) as ScoreReply) };
};
const buyerOf = (partnershipId: string, name: string) =>
  parts
    .get(SaveSupplier)
    .create(supplierDraft({ name, chains: [aChain({ sources: [aSource({ partnershipId, share: 0.5 })] })] }));

describe('the reply about a partnership', () => {
  it('has another receipt and the new name once a supplier that stands in it is renamed', async () => {
    const { id } = await parts.get(SavePartnership).create(partnershipDraft());
    const buyer = await buyerOf(id, 'Before');
    const before = await read(id);
    expect(before.reply?.parties?.map(({ subject }) => subject.name)).toEqual(['Before']);
    await parts.get(SaveSupplier).change(buyer, { name: 'After' });
    const after = await read(id, [before.receipt]);
    expect(after.reply?.parties?.map(({ subject }) => subject.name)).toEqual(['After']);
    expect(after.receipt).not.toBe(before.receipt);
    expect(after.reply?.receipt).toBe(after.receipt);
  });

  it('is the same whatever order its evidence was read in', async () => {
    const { id } = await parts.get(SavePartnership).create(partnershipDraft());
    const ids = [
      (await buyerOf(id, 'One')).id,
      (await buyerOf(id, 'Two')).id,
      (await buyerOf(id, 'Three')).id,
    ];
    const { documents, facts, model } = await parts.get(LoadScoring).execute([id]);
    for (const entries of [[...documents], [...documents].reverse()]) {
      const scoring = new Scoring({ documents: new Map(entries), facts, model, today: parts.clock.today() });
      const compared = scoring.on(parts.clock.today()).comparisons(id);
      expect(compared.map(({ party }) => party.id)).toEqual(ids.sort());
    }
  });
});
