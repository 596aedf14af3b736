import type { Band, Chain, Dimension, Estimate } from '@lodestone/scoring-engine';
import type { ScoringParameters, Source, Stage, Subject } from '@lodestone/scoring-engine';
import { mean, readChain, sum, type Portfolio, type ReadChain, type ReadStage } from './naive-chain';

/** A risk with its bounds, and how much of it is declared. */
export interface NaiveRisk extends Estimate {
  readonly coverage: number;
}

/** A score as the sentences of the scoring model give it. */
export interface NaiveScore extends NaiveRisk {
  readonly dimensions: Readonly<Record<Dimension, NaiveRisk>>;
  readonly band: Band;
  readonly bandIsFirm: boolean;
  /** The least band that each gate demands, one a chain for its worst stage. */
  readonly gates: readonly Band[];
  /** e' of the worst stage of each chain, which its gate is decided on. */
  readonly worstStages: readonly Estimate[];
}

type End = keyof Estimate;
type Exposures = ReadonlyMap<string, Estimate>;
const DIMENSIONS = ['chinaExposure', 'verticalIntegration', 'recyclingShare'] as const;
const ENDS = ['value', 'lower', 'upper'] as const;
const each = (at: (end: End) => number): Estimate => ({
  value: at('value'),
  lower: at('lower'),
  upper: at('upper'),
});
const safe = (risk: Estimate): Estimate => ({
  value: 1 - risk.value,
  lower: 1 - risk.upper,
  upper: 1 - risk.lower,
});
const keyOf = (supplier: string | null, { material }: Chain, stage: Stage) =>
  `${supplier} ${material} ${stage}`;

/** What a stage comes to when its sources are worth `worth` and what nobody declared `rest`: §3, bounds as in §7. */
function blend(
  { mix, maturity, q, left, isComplete }: ReadStage,
  worth: readonly Estimate[],
  rest: Estimate,
) {
  const value = sum(q.map((part, i) => part * worth[i].value)) + (1 - sum(q)) * rest.value;
  const boundOf = (end: End, choose: (...choices: number[]) => number) => {
    const perUnit = maturity.map((mature, i) => mature * worth[i][end] + (1 - mature) * rest[end]);
    const declared = sum(mix.map(({ share }, i) => (share ?? 0) * perUnit[i]));
    const named = perUnit.filter((_, i) => mix[i].share === null);
    return declared + left * (isComplete && named.length > 0 ? choose(...named) : rest[end]);
  };
  return { value, lower: boundOf('lower', Math.min), upper: boundOf('upper', Math.max) };
}

/** v of a source (§3), that of a linked one being what its supplier is exposed to (§5). */
function exposureOf({ subject, chain, parameters }: ReadChain, at: ReadStage, it: Source, known: Exposures) {
  const upstream = known.get(keyOf(it.supplierId, chain, at.stage));
  if (upstream !== undefined) return upstream;
  if (it.country === null) return { value: at.baseline, lower: 0, upper: 1 };
  const inherited = it.control === 'owned' ? subject.coveredOwnershipShare : null;
  const isOwned = (it.coveredOwnershipShare ?? inherited ?? 0) >= parameters.coveredOwnershipThreshold;
  const v = isOwned || parameters.coveredCountries.includes(it.country) ? 1 : 0;
  return each(() => v);
}

/** e before recycled feed: from the stage's sources, or inherited from the nearest later stage with links (§5). */
function primaryExposure(read: ReadChain, at: ReadStage, known: Exposures): Estimate {
  const rest = { value: at.baseline, lower: 0, upper: 1 };
  const valued = at.mix.map((it) => exposureOf(read, at, it, known));
  if (sum(at.q) > 0) return blend(at, valued, rest);
  const after = read.stages.slice(read.stages.indexOf(at) + 1);
  const later = after.find(({ mix, q }) => mix.some(({ supplierId }, i) => supplierId !== null && q[i] > 0));
  if (later === undefined) return blend(at, valued, rest);
  const passedOn = later.mix.map((it) => known.get(keyOf(it.supplierId, read.chain, at.stage)) ?? rest);
  return blend(later, passedOn, rest);
}

/** c before recycled feed: the part of a stage that is captive in safe hands (§3). */
function primaryCaptive(read: ReadChain, at: ReadStage, known: Exposures): Estimate {
  const { captiveCredits, jointVentureMinimum, captiveInCoveredCountriesCounts } = read.parameters;
  const worth = at.mix.map((it) => {
    const equity = it.equityShare ?? 0;
    const ofVenture = equity >= jointVentureMinimum ? equity : 0;
    const credit = it.control === 'joint_venture' ? ofVenture : captiveCredits[it.control];
    const inSafeHands = safe(exposureOf(read, at, it, known));
    return each((end) => credit * (captiveInCoveredCountriesCounts ? 1 : inSafeHands[end]));
  });
  const captive = blend(at, worth, { value: 0, lower: 0, upper: 1 });
  return each((end) => Math.min(1, captive[end]));
}

/** Recycled feed takes the place of the stages before its entry (§3); undeclared, of anything from none to all (§7). */
function withFeed({ stages, entry, chain }: ReadChain, at: ReadStage, primary: (at: ReadStage) => Estimate) {
  const own = primary(at);
  if (stages.indexOf(at) >= entry) return own;
  const entering = primary(stages[entry]);
  const { recycling } = chain;
  const part = recycling === null ? 0 : Math.min(1, recycling.postConsumer + recycling.preConsumer);
  const blended = each((end) => (1 - part) * own[end] + part * entering[end]);
  if (recycling !== null) return blended;
  return {
    value: own.value,
    lower: Math.min(own.lower, entering.lower),
    upper: Math.max(own.upper, entering.upper),
  };
}

/** e of everybody at every stage (§5): sweeps over the whole graph until nothing moves. */
function solve(chains: readonly ReadChain[]): Exposures {
  let known: Exposures = new Map();
  for (const { subject, chain, stages } of chains)
    known = new Map([
      ...known,
      ...stages.map((at) => [keyOf(subject.id, chain, at.stage), each(() => 0.5)] as const),
    ]);
  for (let sweep = 0, moved = 1; sweep < 5_000 && moved > 1e-15; sweep += 1) {
    const before = known;
    const next = new Map<string, Estimate>();
    moved = 0;
    for (const read of chains)
      for (const at of read.stages) {
        const key = keyOf(read.subject.id, read.chain, at.stage);
        const e = withFeed(read, at, (stage) => primaryExposure(read, stage, before));
        for (const end of ENDS)
          moved = Math.max(moved, Math.abs(e[end] - (before.get(key)?.[end] ?? Infinity)));
        next.set(key, e);
      }
    known = next;
  }
  return known;
}

/** λ of the worst stage and the rest of the mean (§2). */
function fold({ stages, parameters }: ReadChain, risks: readonly Estimate[]): Estimate {
  const { worstStageShare, stageWeights } = parameters;
  const weights = stages.map(({ stage }) => stageWeights[stage]);
  return each((end) => {
    const ofStages = risks.map((risk) => risk[end]);
    return worstStageShare * Math.max(...ofStages) + (1 - worstStageShare) * mean(ofStages, weights);
  });
}

/** The three dimensions of one chain (§3) with their coverage (§7), and e' of its worst stage (§4). */
function scoreChain(read: ReadChain, known: Exposures) {
  const { stages, chain, facts, parameters } = read;
  const exposed = stages.map((at) => {
    const e = withFeed(read, at, (stage) => primaryExposure(read, stage, known));
    return each((end) => Math.min(1, e[end] * at.policy));
  });
  const captive = stages.map((at) => withFeed(read, at, (stage) => primaryCaptive(read, stage, known)));
  const coverages = stages.map(({ coverage }) => coverage);
  const coverage = mean(
    coverages,
    stages.map(({ stage }) => parameters.stageWeights[stage]),
  );
  const { postConsumer, preConsumer } = chain.recycling ?? {
    postConsumer: facts.recyclingRate ?? 0,
    preConsumer: 0,
  };
  const r = postConsumer + parameters.preConsumerCredit * preConsumer;
  const risk = 1 - Math.min(1, Math.max(0, r / parameters.recyclingTarget));
  const bounds = chain.recycling
    ? { lower: risk, upper: risk, coverage: 1 }
    : { lower: 0, upper: 1, coverage: 0 };
  return {
    chinaExposure: { ...fold(read, exposed), coverage },
    verticalIntegration: { ...fold(read, captive.map(safe)), coverage },
    recyclingShare: { value: risk, ...bounds },
    worstStage: each((end) => Math.max(...exposed.map((e) => e[end]))),
  };
}

/** C of three risks (§4), and of their ends (§7). */
export function compose(
  risks: Readonly<Record<Dimension, Estimate>>,
  parameters: ScoringParameters,
): Estimate {
  const w = DIMENSIONS.map((name) => parameters.weights[name]);
  return each((end) => {
    const three = DIMENSIONS.map((name) => risks[name][end]);
    if (parameters.composite === 'weighted-mean') return mean(three, w);
    return 1 - three.reduce((product, risk, i) => product * (1 - risk) ** (w[i] / sum(w)), 1);
  });
}

/** Weights of the chains make the dimensions of a subject, weights of the dimensions its composite, gates its band. */
function scoreSubject({ blocked }: Subject, chains: readonly ReadChain[], known: Exposures): NaiveScore {
  const { parameters } = chains[0];
  const scored = chains.map((read) => scoreChain(read, known));
  const chainWeights = chains.map(({ chain }) => chain.weight);
  const dimensionOf = (name: Dimension): NaiveRisk => ({
    ...each((end) =>
      mean(
        scored.map((chain) => chain[name][end]),
        chainWeights,
      ),
    ),
    coverage: mean(
      scored.map((chain) => chain[name].coverage),
      chainWeights,
    ),
  });
  const dimensions = {
    chinaExposure: dimensionOf('chinaExposure'),
    verticalIntegration: dimensionOf('verticalIntegration'),
    recyclingShare: dimensionOf('recyclingShare'),
  };
  const composite = compose(dimensions, parameters);

  const { moderate, high, critical } = parameters.bandLimits;
  const order: readonly Band[] = ['low', 'moderate', 'high', 'critical'];
  const gatesAt = (end: End): Band[] => {
    const worst = scored.filter(({ worstStage }) => isAtLeast(worstStage[end], parameters.worstStageGate));
    return [...worst.map((): Band => 'high'), ...(blocked ? (['critical'] as const) : [])];
  };
  const bandAt = (end: End): Band => {
    const byNumber = [moderate, high, critical].filter((limit) => isAtLeast(composite[end], limit)).length;
    return order[Math.max(byNumber, ...gatesAt(end).map((band) => order.indexOf(band)))];
  };
  return {
    ...composite,
    coverage: mean(
      DIMENSIONS.map((name) => dimensions[name].coverage),
      DIMENSIONS.map((name) => parameters.weights[name]),
    ),
    dimensions,
    band: bandAt('value'),
    bandIsFirm: bandAt('lower') === bandAt('upper'),
    gates: gatesAt('value'),
    worstStages: scored.map(({ worstStage }) => worstStage),
  };
}

/** Scores of all suppliers of a portfolio by their ids, with no thought for anything but the text. */
export function naiveScores(portfolio: Portfolio): ReadonlyMap<string, NaiveScore> {
  const chainsOf = (subject: Subject) =>
    subject.chains.flatMap((chain) => {
      const facts = portfolio.materials.get(chain.material);
      return facts ? [readChain(portfolio, facts, subject, chain)] : [];
    });
  const known = solve(portfolio.suppliers.flatMap(chainsOf));
  return new Map(
    portfolio.suppliers.map((subject) => [subject.id, scoreSubject(subject, chainsOf(subject), known)]),
  );
}

/** Sums that reach a limit on paper may miss it in their last digits. */
const isAtLeast = (number: number, limit: number): boolean => number >= limit - 1e-14;
