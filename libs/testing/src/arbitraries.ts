import {
  type Chain,
  type Composite,
  CONTROLS,
  EVIDENCE_GRADES,
  type MaterialFacts,
  MEASURES,
  type Policy,
  type Recycling,
  type ScoringContext,
  type ScoringParameters,
  type Source,
  type Stage,
  STAGES,
  STATUSES,
  type Subject,
} from '@lodestone/scoring-engine';
import fc from 'fast-check';
import {
  aChain,
  aContextWith,
  aMaterial,
  aPolicy,
  aRecycling,
  aSource,
  aSupplier,
  someParameters,
} from './evidence-builders';

/** 0 to 1 in thousandths, so that thresholds are met exactly now and then. */
export const anyFraction = (): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

/** How a source is controlled, with an equity share where there is one. */
const anyControl = () =>
  fc.constantFrom(...CONTROLS).chain((control) => {
    const equityShare = control === 'joint_venture' ? anyFraction() : fc.constant(null);
    return fc.record({ control: fc.constant(control), equityShare });
  });

/** Status and dates around the day of scoring; an end lies after its start. */
const anyTiming = () =>
  fc.record({
    status: fc.constantFrom(...STATUSES),
    availableFrom: fc.constantFrom(null, null, '2024-01-01', '2026-11-23', '2027-06-01'),
    until: fc.constantFrom(null, null, null, '2027-12-31', '2029-01-01'),
  });

/** One source of a stage, without a link and with all of the stage. */
export const anySource = (stage: Stage): fc.Arbitrary<Source> =>
  fc
    .record({
      country: fc.constantFrom('CN', 'HK', 'AU', 'US', 'MY'),
      coveredOwnershipShare: fc.constantFrom(null, 0, 0.24, 0.25, 0.6),
      evidence: fc.constantFrom(...EVIDENCE_GRADES),
      asOf: fc.constantFrom(null, '2020-05-01', '2026-11-23', '2027-01-15'),
      control: anyControl(),
      timing: anyTiming(),
    })
    .map(({ control, timing, ...facts }) => aSource({ stage, ...facts, ...control, ...timing }));

/** A source that a supplier of the list performs, at a place that is known or not. */
const anyLink = (stage: Stage, upstream: readonly string[]): fc.Arbitrary<Source> =>
  fc
    .tuple(anySource(stage), fc.constantFrom(...upstream), fc.boolean())
    .map(([source, supplierId, placed]) => ({
      ...source,
      supplierId,
      country: placed ? source.country : null,
    }));

/** Up to three sources of one stage whose declared shares add up to 1 at most; some are named only. */
export const anySourcesOf = (stage: Stage, upstream: readonly string[] = []): fc.Arbitrary<Source[]> => {
  const source =
    upstream.length === 0 ? anySource(stage) : fc.oneof(anySource(stage), anyLink(stage, upstream));
  const part = fc.option(fc.integer({ min: 1, max: 100 }), { freq: 3 });
  return fc.array(fc.tuple(source, part), { maxLength: 3 }).map((sources) => {
    const total = sources.reduce((sum, [, percent]) => sum + (percent ?? 0), 0);
    return sources.map(([each, percent]) => ({
      ...each,
      share: percent === null ? null : percent / Math.max(100, total),
    }));
  });
};

/** Recycled feed that adds up to 1 at most, entering at the default stage or at one of these. */
export const anyRecycling = (stages: readonly Stage[]): fc.Arbitrary<Recycling> =>
  fc
    .record({
      all: anyFraction(),
      split: anyFraction(),
      entersAt: fc.option(fc.constantFrom(...stages)),
      evidence: fc.constantFrom(...EVIDENCE_GRADES),
    })
    .map(({ all, split, entersAt, evidence }) =>
      aRecycling({ postConsumer: all * split, preConsumer: all * (1 - split), entersAt, evidence }),
    );

/** A chain of a material, to any of its stages, with or without declared recycled feed. */
export const anyChain = (material: MaterialFacts, upstream: readonly string[] = []): fc.Arbitrary<Chain> =>
  fc.constantFrom(...material.stages).chain((deliveredStage) => {
    const stages = material.stages.slice(0, material.stages.indexOf(deliveredStage) + 1);
    return fc
      .record({
        weight: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths / 10),
        complete: fc.subarray(stages),
        sources: fc.tuple(...stages.map((stage) => anySourcesOf(stage, upstream))),
        recycling: fc.option(anyRecycling(stages)),
      })
      .map((facts) =>
        aChain({ material: material.code, deliveredStage, ...facts, sources: facts.sources.flat() }),
      );
  });

/** A supplier with one chain for some of the materials. */
export const anySupplier = (
  materials: readonly MaterialFacts[],
  id = 'subject',
  upstream: readonly string[] = [],
): fc.Arbitrary<Subject> =>
  fc
    .record({
      country: fc.constantFrom(null, 'CN', 'AU'),
      coveredOwnershipShare: fc.constantFrom(null, 0, 0.24, 0.25, 1),
      blocked: fc.boolean(),
      chains: fc
        .subarray([...materials], { minLength: 1 })
        .chain((delivered) => fc.tuple(...delivered.map((material) => anyChain(material, upstream)))),
    })
    .map((facts) => aSupplier({ id, name: id, ...facts }));

/** A material with some of the stages; world shares of some of these, for countries covered and not. */
export const anyMaterial = (code: string): fc.Arbitrary<MaterialFacts> =>
  fc
    .record({
      stages: fc.subarray([...STAGES], { minLength: 1, maxLength: 4 }),
      worldShares: fc.dictionary(
        fc.constantFrom(...STAGES),
        fc.record({ CN: anyFraction(), HK: fc.constantFrom(0, 0.05), AU: anyFraction() }),
      ),
      recyclingRate: fc.option(anyFraction()),
      magnet: fc.boolean(),
    })
    .map((facts) => aMaterial({ code, name: code, ...facts }));

/** A policy on neodymium or gallium around the day of scoring, now and then suspended. */
export const anyPolicy = (code = 'policy'): fc.Arbitrary<Policy> =>
  fc
    .record({
      measure: fc.constantFrom(...MEASURES),
      materials: fc.subarray(['neodymium', 'gallium'], { minLength: 1 }),
      stages: fc.subarray([...STAGES]),
      from: fc.constantFrom('2023-08-01', '2025-04-04', '2026-11-24'),
      through: fc.constantFrom(null, null, '2026-11-22', '2030-12-31'),
      suspensions: fc.constantFrom([], [], [{ from: '2025-11-10', through: '2026-11-30' }]),
      verifiedThrough: fc.constantFrom(null, '2026-11-10', '2026-12-31'),
    })
    .map((facts) => aPolicy({ code, title: code, ...facts }));

/** Parameters of a scoring model that contradict nothing, with one of these composites. */
export const anyParameters = (
  composites: readonly Composite[] = ['weighted-mean'],
): fc.Arbitrary<ScoringParameters> =>
  fc
    .record({
      weights: fc
        .tuple(fc.nat(10), fc.nat(10), fc.nat(10))
        .filter((weights) => weights.some((weight) => weight > 0))
        .map(([chinaExposure, verticalIntegration, recyclingShare]) => ({
          chinaExposure,
          verticalIntegration,
          recyclingShare,
        })),
      composite: fc.constantFrom(...composites),
      worstStageShare: anyFraction(),
      stageWeights: fc.record({
        extraction: fc.integer({ min: 1, max: 5 }),
        processing: fc.integer({ min: 1, max: 5 }),
        metal: fc.integer({ min: 1, max: 5 }),
        component: fc.integer({ min: 1, max: 5 }),
        product: fc.integer({ min: 1, max: 5 }),
      }),
      namedSourcesShare: anyFraction(),
      silencePenalty: anyFraction(),
      captiveInCoveredCountriesCounts: fc.boolean(),
      preConsumerCredit: anyFraction(),
    })
    .map(someParameters);

/** A subject and what it is scored with. */
export interface ScoringCase {
  readonly subject: Subject;
  /** The suppliers that the links of the context were solved over. */
  readonly suppliers: readonly Subject[];
  readonly context: ScoringContext;
}

/** Suppliers in a row of ids, each linked to any other of them, loops included. */
export const anyPortfolio = (
  materials: readonly MaterialFacts[],
  mostSuppliers = 3,
): fc.Arbitrary<Subject[]> =>
  fc.integer({ min: 1, max: mostSuppliers }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `upstream-${index}`);
    return fc.tuple(
      ...ids.map((id) =>
        anySupplier(
          materials,
          id,
          [...ids, 'unknown'].filter((other) => other !== id),
        ),
      ),
    );
  });

/** What a case may be of. */
export interface CaseOptions {
  /** A graph of suppliers behind the subject. */
  readonly linked?: boolean;
  /** The weighted mean alone unless told otherwise: near 1 the geometric composite magnifies the last digit of a risk. */
  readonly composites?: readonly Composite[];
}

/** A subject of one or two materials, policies and any scoring model. */
export const anyScoringCase = ({ linked = false, composites }: CaseOptions = {}): fc.Arbitrary<ScoringCase> =>
  fc.tuple(anyMaterial('neodymium'), anyMaterial('gallium')).chain((materials) =>
    fc
      .record({
        suppliers: linked ? anyPortfolio(materials) : fc.constant<Subject[]>([]),
        policies: fc.subarray(['first', 'second']).chain((codes) => fc.tuple(...codes.map(anyPolicy))),
        parameters: anyParameters(composites),
      })
      .chain(({ suppliers, ...parts }) =>
        anySupplier(
          materials,
          'subject',
          suppliers.map(({ id }) => id),
        ).map((subject) => ({
          subject,
          suppliers,
          context: aContextWith(suppliers, { materials, ...parts }),
        })),
      ),
  );
