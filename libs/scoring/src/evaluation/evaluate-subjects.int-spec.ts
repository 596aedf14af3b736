import type { EvaluateEnvelope } from '@lodestone/contracts';
import { PersistenceModule, ScoringModelReadModel } from '@lodestone/persistence';
import { aChain, aLink, aSource, changingNothing, supplierDraft, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { SaveSupplier } from '../evidence/save-supplier';
import { ReadScore } from '../scores/read-score';
import { ScoringModule } from '../scoring.module';
import { EvaluateSubjects } from './evaluate-subjects';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const evaluate = (subjects: unknown[], given: Partial<EvaluateEnvelope> = {}) =>
  parts.get(EvaluateSubjects).execute({ subjects, ...given });
const unsaved = ({ name, country, coveredOwnershipShare, blocked, chains } = supplierDraft()) => ({
  ...{ ref: 'row', kind: 'supplier', name, country, coveredOwnershipShare, blocked, chains },
});
const create = (given = {}) => parts.get(SaveSupplier).create(supplierDraft(given));
const valueOf = async (ref: string) => {
  const { reply } = await parts.get(ReadScore).execute({ kind: 'supplier', ref, knownReceipts: [] });
  return (JSON.parse(reply ?? '') as { value: number }).value;
};

describe('evaluating', () => {
  it('says of an unsaved subject what saving it would say', async () => {
    const [evaluated] = await evaluate([unsaved()]);
    expect(evaluated).toMatchObject({
      ref: 'row',
      status: 'ok',
      score: { value: await valueOf((await create()).id) },
    });
    expect(evaluated.base).toBeUndefined();
  });

  it('says of a change of a saved subject what making it would say, beside what is', async () => {
    const { id, version } = await create();
    const before = await valueOf(id);
    const chains = [aChain({ sources: [aSource({ country: 'CN' })] })];
    const [unchanged, changed] = await evaluate([
      { ref: 'as it is', kind: 'supplier', base: id },
      { ref: 'what if', kind: 'supplier', base: id, chains },
    ]);
    expect(unchanged).toMatchObject({ score: { value: before }, base: { value: before } });
    await parts.get(SaveSupplier).change({ id, version }, { chains });
    expect(changed).toMatchObject({ score: { value: await valueOf(id) }, base: { value: before } });
  });

  it('reads links to saved suppliers through them', async () => {
    const mine = await create({ chains: [aChain({ sources: [aSource({ country: 'CN' })] })] });
    const chains = [aChain({ sources: [aLink(mine.id, { country: 'AU' })] })];
    const [{ score }] = await evaluate([unsaved(supplierDraft({ chains }))]);
    expect(score?.lookThrough.hidden).toBeGreaterThan(0);
  });

  it('scores on the day and by the model asked for', async () => {
    const { id: modelId } = await parts.get(ScoringModelReadModel).active();
    const [{ score }] = await evaluate([unsaved()], { scoringDate: '2027-06-01', modelId });
    expect(score).toMatchObject({ scoringDate: '2027-06-01', model: { id: modelId } });
    const unknown = evaluate([unsaved()], { modelId: uuid() });
    await expect(unknown).rejects.toMatchObject({ code: 'model.unknown', errors: [{ pointer: '/modelId' }] });
  });

  it('answers what cannot be scored as invalid, with the place of each fault, and scores the others', async () => {
    const evaluated = await evaluate([
      { ...unsaved(), ref: 'no chain', chains: [] },
      { ...unsaved(), ref: 'bad share', chains: [aChain({ sources: [aSource({ share: 2 })] })] },
      { ...unsaved(), ref: 'bad link', chains: [aChain({ sources: [aLink(uuid())] })] },
      { ref: 'nobody', kind: 'supplier', base: 'lodestone:nobody' },
      'nothing',
      unsaved(),
    ]);
    const faults = evaluated.map(({ ref, status, errors = [] }) => [
      ref,
      status,
      ...errors.map(({ pointer, code }) => `${pointer} ${code}`),
    ]);
    expect(faults.filter(([ref]) => ref !== null)).toEqual([
      ['no chain', 'invalid', '/subjects/0/chains score.nothing_to_score'],
      ['bad share', 'invalid', '/subjects/1/chains/0/sources/0/share field.too_big'],
      ['bad link', 'invalid', '/subjects/2/chains/0/sources/0/supplierId supplier.unknown'],
      ['nobody', 'invalid', '/subjects/3/base subject.not_found'],
      ['row', 'ok'],
    ]);
    expect(faults[4].slice(0, 2)).toEqual([null, 'invalid']);
  });

  it('writes nothing, whatever it is asked', async () => {
    const { id } = await create({ name: 'Party' });
    await changingNothing(parts.database, () =>
      evaluate([
        unsaved(),
        { ...unsaved(), kind: 'partnership', parties: [{ supplierId: id }] },
        { ref: 'what if', kind: 'supplier', base: id, blocked: true },
        { ...unsaved(), chains: [] },
      ]),
    );
  });
});
