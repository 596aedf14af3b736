import { COMPOSITES, CONTROLS, EVIDENCE_GRADES, STAGES, STATUSES } from '@lodestone/scoring-engine';
import type {
  Chain,
  Composite,
  MaterialFacts,
  Source,
  Stage,
  Status,
  Subject,
} from '@lodestone/scoring-engine';
import fc from 'fast-check';
import type { Portfolio } from './naive-chain';
import {
  anyMaterial,
  anyOf,
  anyParameters,
  anyPolicy,
  country,
  day,
  MATERIALS,
  ownership,
  period,
} from './random-reference';

const SUPPLIERS = ['anvil', 'basalt', 'cinder', 'dolomite', 'ember', 'flint', 'garnet', 'hornfels'];

type Drawn<Any> = Any extends fc.Arbitrary<infer Value> ? Value : never;

/** A source before its share is fitted to those of its stage and its link to the suppliers that there are. */
const anyDraft = fc.record({
  twentieths: fc.integer({ min: 1, max: 20 }),
  claim: anyOf('share', 'share', 'rest', 'name'),
  link: fc.option(fc.nat({ max: 40 }), { freq: 4 }),
  hasCountry: fc.boolean(),
  country,
  control: anyOf(...CONTROLS),
  equityShare: anyOf(0.1, 0.2, 0.25, 0.5, 0.51, 1),
  coveredOwnershipShare: ownership,
  status: anyOf<Status>('operating', 'operating', ...STATUSES),
  timing: anyOf('always', 'always', 'from', 'until', 'between', 'handover'),
  period,
  evidence: anyOf(...EVIDENCE_GRADES),
  asOf: fc.option(day),
});
type Draft = Drawn<typeof anyDraft>;

const anyStageDraft = fc.record({
  drafts: anyOf(0, 1, 1).chain((minLength) => fc.array(anyDraft, { minLength, maxLength: 4 })),
  isComplete: fc.boolean(),
  /** Where loops are possible: what keeps the stage from being supplied by loops alone. */
  leak: anyOf('own plant', 'undeclared'),
  inSixtyFourths: fc.boolean(),
});
type StageDraft = Drawn<typeof anyStageDraft>;

const anyChainDraft = fc.record({
  material: anyOf(0, 0, 0, 0, 1, 2),
  weight: anyOf(1, 0.3, 2.5),
  length: fc.nat({ max: 59 }),
  stages: fc.array(anyStageDraft, { minLength: STAGES.length, maxLength: STAGES.length }),
  recycling: fc.option(
    fc.record({
      post: fc.integer({ min: 0, max: 10 }),
      pre: fc.integer({ min: 0, max: 10 }),
      entry: fc.option(fc.nat({ max: 59 })),
      evidence: anyOf(...EVIDENCE_GRADES),
      asOf: fc.option(day),
    }),
    { freq: 2 },
  ),
});
type ChainDraft = Drawn<typeof anyChainDraft>;

const anySubjectDraft = fc.record({
  country,
  coveredOwnershipShare: ownership,
  blocked: anyOf(false, false, false, true),
  chains: fc.uniqueArray(anyChainDraft, { minLength: 1, maxLength: 2, selector: ({ material }) => material }),
});

/** The supplier that a drawn link leads to, which need not be in the portfolio; `null`: there is none to link to. */
type Upstream = (link: number) => string | null;

function sourcesOf(
  stage: Stage,
  { drafts, leak, inSixtyFourths }: StageDraft,
  hasLoops: boolean,
  to: Upstream,
) {
  const units = inSixtyFourths ? 64 : 20;
  const ownPlant = hasLoops && leak === 'own plant' ? Math.ceil(units / 20) : 0;
  let left = (hasLoops && leak === 'undeclared' ? units * 0.75 : units) - ownPlant;
  return drafts.flatMap((draft, index): Source[] => {
    const isOwnPlant = index === 0 && ownPlant > 0;
    const wanted = draft.claim === 'rest' ? left : Math.ceil((draft.twentieths * units) / 20);
    const granted = draft.claim === 'name' || wanted > left ? 0 : wanted;
    left -= granted;
    const parts = isOwnPlant ? granted + ownPlant : granted;
    const supplierId = isOwnPlant || draft.link === null ? null : to(draft.link);
    const source: Source = {
      stage,
      share: parts === 0 ? null : parts / units,
      country: supplierId === null || draft.hasCountry ? draft.country : null,
      supplierId,
      partnershipId: null,
      control: draft.control,
      equityShare: draft.control === 'joint_venture' ? draft.equityShare : null,
      coveredOwnershipShare: draft.coveredOwnershipShare,
      status: draft.status,
      availableFrom: null,
      until: null,
      evidence: draft.evidence,
      asOf: draft.asOf,
      reference: null,
      note: null,
    };
    return isOwnPlant ? [source] : timed(source, draft);
  });
}

/** A source with its dates; one that hands over to a plant in another country is two sources. */
function timed(source: Source, { timing, period: [start, end] }: Draft): Source[] {
  if (timing === 'always') return [source];
  if (timing === 'from') return [{ ...source, availableFrom: start }];
  if (timing === 'until') return [{ ...source, until: end }];
  if (timing === 'between') return start < end ? [{ ...source, availableFrom: start, until: end }] : [source];
  return [
    { ...source, until: start },
    { ...source, country: 'AU', supplierId: null, availableFrom: start },
  ];
}

function chainOf(draft: ChainDraft, facts: MaterialFacts, hasLoops: boolean, to: Upstream): Chain {
  const stages = facts.stages.slice(0, 1 + (draft.length % facts.stages.length));
  const recycling = draft.recycling && {
    postConsumer: draft.recycling.post / 20,
    preConsumer: draft.recycling.pre / 20,
    entersAt: draft.recycling.entry === null ? null : stages[draft.recycling.entry % stages.length],
    evidence: draft.recycling.evidence,
    asOf: draft.recycling.asOf,
    reference: null,
    note: null,
  };
  return {
    material: facts.code,
    weight: draft.weight,
    deliveredStage: stages[stages.length - 1],
    complete: stages.filter((_, index) => {
      const { isComplete, leak } = draft.stages[index];
      return isComplete && !(hasLoops && leak === 'undeclared');
    }),
    sources: stages.flatMap((stage, index) => sourcesOf(stage, draft.stages[index], hasLoops, to)),
    recycling,
  };
}

/**
 * Suppliers that buy from each other, with materials, policies, parameters and a scoring date. With loops, at least
 * a twentieth of what a stage is made of comes from outside of them; without, suppliers link to later ones only.
 * @param composites how dimensions may become one number
 */
export const anyPortfolio = (composites: readonly Composite[] = COMPOSITES): fc.Arbitrary<Portfolio> =>
  fc.boolean().chain((hasLoops) =>
    fc
      .record({
        date: day,
        materials: fc.tuple(...MATERIALS.map(anyMaterial)),
        policies: fc.array(anyPolicy, { maxLength: 3 }),
        parameters: anyParameters(hasLoops ? [0.5, 0, 0.75] : [0.5, 0, 0.75, 1], composites),
        drafts: anyOf(3, 4, SUPPLIERS.length).chain((maxLength) =>
          fc.array(anySubjectDraft, { minLength: hasLoops ? 3 : 1, maxLength }),
        ),
        ids: fc.shuffledSubarray(SUPPLIERS, { minLength: SUPPLIERS.length }),
      })
      .map(({ drafts, ids, materials, ...rest }) => ({
        ...rest,
        materials: new Map(materials.map((facts) => [facts.code, facts])),
        suppliers: drafts.map(({ chains, ...draft }, index): Subject => {
          const others = ids.slice(hasLoops ? 0 : index + 1, drafts.length).filter((id) => id !== ids[index]);
          const upstream: Upstream = (link) =>
            link % 8 === 7 ? 'nobody' : (others[link % others.length] ?? null);
          return {
            ...draft,
            kind: 'supplier',
            id: ids[index],
            name: ids[index],
            chains: chains.map((chain) => chainOf(chain, materials[chain.material], hasLoops, upstream)),
          };
        }),
      })),
  );
