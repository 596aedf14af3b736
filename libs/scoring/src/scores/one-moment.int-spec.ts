import { PersistenceModule, ReferenceFactsReadModel, ScoringModelReadModel } from '@lodestone/persistence';
import { aChain, aLatch, aSource, recyclingRateDraft, supplierDraft, useParts } from '@lodestone/testing';
import { EvaluateSubjects } from '../evaluation/evaluate-subjects';
import { SaveSupplier } from '../evidence/save-supplier';
import { SaveRecyclingRate } from '../reference-data/save-recycling-rate';
import { ScoringModule } from '../scoring.module';
import { ExplainScore } from './explain-score';
import { LoadScoring } from './load-scoring';
import { ProjectTrajectory } from './project-trajectory';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

afterEach(() => jest.restoreAllMocks());

const gallium = (country: string) => [
  aChain({
    material: 'gallium',
    deliveredStage: 'processing',
    sources: [aSource({ stage: 'processing', country })],
  }),
];

/** Holds whoever loads next, once the reference facts are read and before the evidence is. */
function holdAfterTheFacts() {
  const [read, goOn] = [aLatch(), aLatch()];
  const models = parts.get(ScoringModelReadModel);
  const active = models.active.bind(models);
  jest.spyOn(models, 'active').mockImplementationOnce(async () => {
    read.open();
    await goOn.opened;
    return active();
  });
  return { hasRead: read.opened, goOn: goOn.open };
}

describe('what is loaded while facts and evidence change', () => {
  it.each<[string, (id: string) => Promise<number | undefined>]>([
    [
      'to score',
      async (id) => {
        const scoring = await parts.get(LoadScoring).execute([id]);
        return scoring.on(parts.clock.today()).score(id).score.value * 100;
      },
    ],
    ['for an explanation', async (id) => (await parts.get(ExplainScore).execute('supplier', id)).value],
    [
      'for a trajectory',
      async (id) =>
        (await parts.get(ProjectTrajectory).execute('supplier', id, 'P1M')).asPlanned[0].score.value,
    ],
    [
      'to evaluate a change',
      async (id) => {
        const subjects = [{ ref: 'a', kind: 'supplier', base: id }];
        return (await parts.get(EvaluateSubjects).execute({ subjects }))[0].score?.value;
      },
    ],
  ])('%s is all of before', async (_, ask) => {
    const made = await parts.get(SaveSupplier).create(supplierDraft({ chains: gallium('AU') }));
    const before = await ask(made.id);
    const held = holdAfterTheFacts();
    const asked = ask(made.id);
    await held.hasRead;
    const rate = await parts
      .get(SaveRecyclingRate)
      .create(recyclingRateDraft({ material: 'gallium', rate: 0.2 }));
    await parts.get(SaveSupplier).change(made, { chains: gallium('CN') });
    held.goOn();
    expect(await asked).toBeCloseTo(before ?? NaN, 9);
    expect(await ask(made.id)).not.toBeCloseTo(before ?? NaN, 3);
    await parts.get(SaveRecyclingRate).delete(rate);
  });

  it('is read anew the next time', async () => {
    const { version } = await parts.get(ReferenceFactsReadModel).current();
    const rate = await parts
      .get(SaveRecyclingRate)
      .create(recyclingRateDraft({ material: 'gallium', rate: 0.2 }));
    const facts = await parts.get(ReferenceFactsReadModel).current();
    expect(facts.version).not.toBe(version);
    expect(facts.materials.get('gallium')?.recyclingRate).toBe(0.2);
    await parts.get(SaveRecyclingRate).delete(rate);
  });
});
