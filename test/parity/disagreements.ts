import { DIMENSIONS, type Score, type ScoringParameters } from '@lodestone/scoring-engine';
import { compose, type NaiveRisk, type NaiveScore } from './naive-model';

/** How far numbers of two ways to compute a score may be apart. */
const TOLERANCE = 1e-12;
const ENDS = ['value', 'lower', 'upper'] as const;

const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= TOLERANCE;

/** Where the engine and the naive model differ about one supplier, a sentence for each number or word. */
export function disagreements(engine: Score, naive: NaiveScore, parameters: ScoringParameters): string[] {
  return [
    ...DIMENSIONS.flatMap((name) => differences(name, engine.dimensions[name], naive.dimensions[name])),
    ...differences('composite', engine, comparable(engine, naive, parameters)),
    ...differentWords(engine, naive, parameters),
  ];
}

function differences(name: string, engine: NaiveRisk, naive: NaiveRisk): string[] {
  return [...ENDS, 'coverage' as const]
    .filter((number) => !isClose(engine[number], naive[number]))
    .map((number) => `${name} ${number}: engine ${engine[number]}, naive ${naive[number]}`);
}

/**
 * The naive composite. The power of a resilience near 0 magnifies the last digit of a risk near 1 a million times:
 * where the two have another last digit there, the composite is that of the engine's own risks.
 */
function comparable(engine: Score, naive: NaiveScore, parameters: ScoringParameters): NaiveRisk {
  const composed = compose(engine.dimensions, parameters);
  const isMagnified = (end: (typeof ENDS)[number]) =>
    parameters.composite === 'resilience-geometric' &&
    DIMENSIONS.some((name) => {
      const risk = naive.dimensions[name][end];
      return isClose(risk, 1) && risk !== engine.dimensions[name][end];
    });
  const at = (end: (typeof ENDS)[number]) => (isMagnified(end) ? composed : naive)[end];
  return { value: at('value'), lower: at('lower'), upper: at('upper'), coverage: naive.coverage };
}

function differentWords(engine: Score, naive: NaiveScore, parameters: ScoringParameters): string[] {
  const gates = engine.gates.map(({ minimumBand }) => minimumBand);
  const ofEngine = [engine.band, engine.bandIsFirm ? 'firm' : 'open', ...gates.sort()].join(' ');
  const ofNaive = [naive.band, naive.bandIsFirm ? 'firm' : 'open', ...[...naive.gates].sort()].join(' ');
  if (ofEngine === ofNaive || isOnTheEdge(engine, naive, parameters)) return [];
  return [`band, firmness, gates: engine ${ofEngine}, naive ${ofNaive}`];
}

/**
 * Do bands or gates rest on a number that lies on a limit but for its last digits? Sums in another order may then fall
 * to the other side of it; the same number may not.
 */
function isOnTheEdge(
  engine: Score,
  naive: NaiveScore,
  { bandLimits, worstStageGate }: ScoringParameters,
): boolean {
  const isClear = (one: number, other: number, limits: readonly number[]) =>
    one === other || !limits.some((limit) => isClose(other, limit));
  return ENDS.some(
    (end) =>
      !isClear(engine[end], naive[end], Object.values(bandLimits)) ||
      naive.worstStages.some((worst, chain) => {
        const risks = engine.chains[chain].stages.map(({ exposureRisk }) => exposureRisk[end]);
        return !isClear(Math.max(...risks), worst[end], [worstStageGate]);
      }),
  );
}
