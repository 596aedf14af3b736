import type { ScoringModelRecord } from '@lodestone/contracts';

/** Judgements that the preview here follows at once: the dimensions stay as they are. */
const COMPOSED = ['weights', 'composite', 'bandLimits', 'worstStageGate', 'sufficientCoverage'] as const;
/** Judgements that change the dimensions themselves: the server has to score everybody anew. */
const RESCORED = ['worstStageShare', 'preConsumerCredit', 'recyclingTarget', 'coveredCountries'] as const;
const EDITED = [...COMPOSED, ...RESCORED] as const;

/** The judgements that the editor changes. */
export type Draft = Pick<ScoringModelRecord, (typeof EDITED)[number]>;

/** The judgements of a version that the editor changes. */
export const draftOf = (model: Draft): Draft =>
  Object.fromEntries(EDITED.map((name) => [name, model[name]])) as unknown as Draft;

/** Are these the same judgements? */
export const isSameDraft = (one: Draft, other: Draft): boolean => isSameIn(EDITED, one, other);

/** Is a draft the same as before but for its weights? What of a draft does not change stays the same object. */
export const differsInWeightsAlone = (one: Draft, other: Draft): boolean =>
  EDITED.every((name) => name === 'weights' || one[name] === other[name]);

/** Do two versions differ in what the dimensions rest on, in the editor or outside of it? */
export function differsInDimensions(one: ScoringModelRecord, other: ScoringModelRecord): boolean {
  return !isSameIn([...RESCORED, ...ELSEWHERE], one, other);
}

const ELSEWHERE = [
  ...(['stageWeights', 'coveredOwnershipThreshold', 'namedSourcesShare', 'maturity'] as const),
  ...(['silencePenalty', 'unknownBaseline', 'policyFactors', 'captiveCredits'] as const),
  ...(['jointVentureMinimum', 'captiveInCoveredCountriesCounts', 'evidenceQuality'] as const),
  ...(['evidenceHalfLife', 'undatedEvidence', 'imputedConfidence', 'magnetRuleFrom'] as const),
] satisfies (keyof ScoringModelRecord)[];

const isSameIn = <Item extends object>(names: readonly (keyof Item)[], one: Item, other: Item): boolean =>
  names.every((name) => sorted(one[name]) === sorted(other[name]));

/** As text that does not depend on the order of keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
