import type { CalendarDate, Chain, MaterialFacts, Policy } from '@lodestone/scoring-engine';
import type { ScoringParameters, Stage, Subject } from '@lodestone/scoring-engine';

/** Everything that the scores of a portfolio depend on. */
export interface Portfolio {
  readonly suppliers: readonly Subject[];
  readonly materials: ReadonlyMap<string, MaterialFacts>;
  readonly policies: readonly Policy[];
  readonly date: CalendarDate;
  readonly parameters: ScoringParameters;
}

/** Σ, in order. */
export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Weighted mean. */
export const mean = (numbers: readonly number[], weights: readonly number[]): number =>
  sum(numbers.map((number, i) => weights[i] * number)) / sum(weights);

/** β (§3): the world share of the stage or of the nearest that has one, raised by what silence costs. */
function baselineOf({ stages, worldShares }: MaterialFacts, stage: Stage, parameters: ScoringParameters) {
  const distance = (other: Stage) => Math.abs(stages.indexOf(other) - stages.indexOf(stage));
  const known = stages.filter((other) => worldShares[other] !== undefined);
  const nearest = known.find((one) => known.every((other) => distance(one) <= distance(other)));
  if (nearest === undefined) return parameters.unknownBaseline;
  const b = sum(parameters.coveredCountries.map((country) => worldShares[nearest]?.[country] ?? 0));
  return b + parameters.silencePenalty * (1 - b);
}

/** t (§3): the strongest measure in force. */
function policyFactor({ policies, date, parameters }: Portfolio, { material }: Chain, stage: Stage): number {
  const covers = (period: { readonly from: CalendarDate; readonly through: CalendarDate | null }) =>
    period.from <= date && (period.through === null || date <= period.through);
  let strongest = 1;
  for (const policy of policies) {
    if (!policy.materials.includes(material)) continue;
    if (policy.stages.length > 0 && !policy.stages.includes(stage)) continue;
    if (!covers(policy) || policy.suspensions.some(covers)) continue;
    strongest = Math.max(strongest, parameters.policyFactors[policy.measure]);
  }
  return strongest;
}

/** A stage with its mix (§1): `q` are the effective shares, `left` is R. */
function readStage(portfolio: Portfolio, facts: MaterialFacts, chain: Chain, stage: Stage) {
  const { date, parameters } = portfolio;
  const mix = chain.sources.filter(
    ({ availableFrom, until, ...source }) =>
      source.stage === stage &&
      (availableFrom === null || availableFrom <= date) &&
      (until === null || date < until),
  );
  const isComplete = chain.complete.includes(stage);
  const left = 1 - sum(mix.map(({ share }) => share ?? 0));
  const named = mix.filter(({ share }) => share === null).length;
  const part = (isComplete ? left : parameters.namedSourcesShare * left) / named;
  const maturity = mix.map(({ status, availableFrom }) =>
    status === 'idle' || availableFrom === null ? parameters.maturity[status] : 1,
  );
  const q = mix.map(({ share }, i) => (share ?? part) * maturity[i]);
  const coverage = sum(q.filter((_, i) => isComplete || mix[i].share !== null));
  const baseline = baselineOf(facts, stage, parameters);
  const policy = policyFactor(portfolio, chain, stage);
  return { stage, mix, maturity, q, left, isComplete, coverage, baseline, policy };
}

/** Reads a chain on the scoring date: its relevant stages, from extraction to the delivered one. */
export function readChain(portfolio: Portfolio, facts: MaterialFacts, subject: Subject, chain: Chain) {
  const relevant = facts.stages.slice(0, facts.stages.indexOf(chain.deliveredStage) + 1);
  const stages = relevant.map((stage) => readStage(portfolio, facts, chain, stage));
  const entersAt = chain.recycling?.entersAt ?? facts.stages.find((stage) => stage !== 'extraction');
  const entry = stages.findIndex(({ stage }) => stage === entersAt);
  return { subject, chain, facts, stages, entry, parameters: portfolio.parameters };
}
/** A stage of a chain as it is on the scoring date. */
export type ReadStage = ReturnType<typeof readStage>;

/** A chain as it is on the scoring date. */
export type ReadChain = ReturnType<typeof readChain>;
