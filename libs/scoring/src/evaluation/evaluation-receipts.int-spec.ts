import { PersistenceModule } from '@lodestone/persistence';
import type { Chain } from '@lodestone/scoring-engine';
import { aChain, aLink, aSource, supplierDraft, useParts } from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ReadScore } from '../scores/read-score';
import { ScoringModule } from '../scoring.module';
import { EvaluateSubjects } from './evaluate-subjects';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const save = () => parts.get(SaveSupplier);
const evaluate = async (...subjects: unknown[]) =>
  (await parts.get(EvaluateSubjects).execute({ subjects })).map(({ score }) => score);
const unsaved = (ref: string, chains: Chain[] = supplierDraft().chains) => {
  const { name, country, coveredOwnershipShare, blocked } = supplierDraft();
  return { ref, kind: 'supplier', name, country, coveredOwnershipShare, blocked, chains };
};
const mineIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
const savedValue = async (ref: string) => {
  const { reply } = await parts.get(ReadScore).execute({ kind: 'supplier', ref, knownReceipts: [] });
  return (JSON.parse(reply ?? '{}') as { value: number }).value;
};

describe('the receipt of a subject that is not saved', () => {
  it('is the same each time the same is evaluated, whatever the row is called and stands beside', async () => {
    const [first] = await evaluate(unsaved('a'));
    const [, again] = await evaluate(unsaved('b', mineIn('CN')), unsaved('c'));
    expect(again?.receipt).toBe(first?.receipt);
  });

  it('is another one for other evidence', async () => {
    const [one, other] = await evaluate(unsaved('a', mineIn('CN')), unsaved('b', mineIn('AU')));
    expect(other?.receipt).not.toBe(one?.receipt);
  });

  it('comes with no id, because there is no such record; that of a changed one is that of the record', async () => {
    const { id, name } = await save().create(supplierDraft());
    const [thought, changed] = await evaluate(unsaved('a'), { ref: 'b', kind: 'supplier', base: id });
    expect(thought?.subject).toEqual({ kind: 'supplier', id: null, name: supplierDraft().name });
    expect(changed?.subject).toEqual({ kind: 'supplier', id, name });
  });
});

describe('a change of a saved supplier whose links lead back to it', () => {
  it('is read through the round as it would be if it were saved', async () => {
    const mine = await save().create(supplierDraft({ name: 'Mine', chains: mineIn('AU') }));
    const half = (id: string, country: string) => [
      aChain({ sources: [aLink(id, { share: 0.5 }), aSource({ share: 0.5, country })] }),
    ];
    const trader = await save().create(supplierDraft({ name: 'Trader', chains: half(mine.id, 'AU') }));
    const chains = half(trader.id, 'CN');
    const before = await savedValue(mine.id);
    const [score] = await evaluate({ ref: 'round', kind: 'supplier', base: mine.id, chains });
    expect(score?.value).toBeGreaterThan(before);
    await save().change(mine, { chains });
    expect(score?.value).toBe(await savedValue(mine.id));
  });
});
