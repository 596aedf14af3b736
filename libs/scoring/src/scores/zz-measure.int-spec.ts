import { PersistenceModule, ReferenceFactsReadModel } from '@lodestone/persistence';
import { aChain, aLink, aSource, supplierDraft, useParts } from '@lodestone/testing';
import { addMonths } from '@lodestone/scoring-engine';
import { EvaluateSubjects } from '../evaluation/evaluate-subjects';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { ProjectTrajectory } from './project-trajectory';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.withClock(clock),
]);
jest.setTimeout(300_000);

it('measures', async () => {
  const { materials } = await parts.get(ReferenceFactsReadModel).current();
  const usable = [...materials.values()].filter(({ stages }) => stages.length >= 2).slice(0, 18);
  const day = (n: number) => {
    const d = new Date(Date.UTC(2026, 11, 1) + n * 86400000 * 3);
    return d.toISOString().slice(0, 10);
  };
  const chains = usable.map(({ code, stages }, c) =>
    aChain({
      material: code,
      deliveredStage: stages[stages.length - 1],
      sources: Array.from({ length: 200 }, (_, i) =>
        aSource({
          stage: stages[i % stages.length],
          share: 0.004,
          country: i % 3 === 0 ? 'CN' : 'AU',
          availableFrom: day((i * 18 + c) % 220),
          coveredOwnershipShare: null,
        }),
      ),
    }),
  );
  const big = await parts.get(SaveSupplier).create(supplierDraft({ name: 'Big', chains }));
  const out: string[] = [];
  const time = async (label: string, work: () => Promise<unknown>) => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    const start = performance.now();
    const result = await work();
    const ms = performance.now() - start;
    await new Promise((r) => setTimeout(r, 20));
    clearInterval(timer);
    out.push(`${label}: ${(ms / 1000).toFixed(2)} s, longest block ${(longest / 1000).toFixed(2)} s`);
    return result;
  };
  await time('trajectory 18x200', async () => {
    const t = await parts.get(ProjectTrajectory).execute('supplier', big.id, 'P12M');
    out.push(`points ${t.asPlanned.length} ${t.delayed.length}`);
  });
  const maker = await parts
    .get(SaveSupplier)
    .create(supplierDraft({ name: 'Maker', chains: [aChain({ sources: [aLink(big.id)] })] }));
  await time('trajectory of a buyer of it', async () => {
    const t = await parts.get(ProjectTrajectory).execute('supplier', maker.id, 'P12M');
    out.push(`points ${t.asPlanned.length} ${t.delayed.length}`);
  });
  const unsaved = (i: number, given: object) => ({
    ref: `r${i}`,
    kind: 'supplier',
    name: `N${i}`,
    country: 'EE',
    ...given,
  });
  const evaluate = (given: object) =>
    parts.get(EvaluateSubjects).execute({
      subjects: Array.from({ length: 100 }, (_, i) => unsaved(i, given)),
    } as never);
  await time('evaluate 100 linking to it', () =>
    evaluate({ chains: [aChain({ sources: [aLink(big.id)] })] }),
  );
  await time('evaluate 100 with 150 sources', () =>
    evaluate({
      chains: chains.slice(0, 3).map((chain) => ({ ...chain, sources: chain.sources.slice(0, 50) })),
    }),
  );
  await time('evaluate 100 changes of it', () =>
    parts.get(EvaluateSubjects).execute({
      subjects: Array.from({ length: 100 }, (_, i) => ({
        ref: `r${i}`,
        kind: 'supplier',
        base: big.id,
        coveredOwnershipShare: i / 100,
      })),
    } as never),
  );
  console.log(out.join('\n'));
  void addMonths;
});
