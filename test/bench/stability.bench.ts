import { kendallTauB, rankRange } from '@lodestone/scoring-engine';
import { aRandom } from '@lodestone/testing';
import type { BenchDatabase } from './bench-database';
import type { CleanUp } from './clean-up';
import { digits, type Figure, quantile, say, secondsOf } from './figures';
import { benchStabilityRoute } from './stability-route.bench';

const PORTFOLIO = 100_000;
const SUBJECTS = 40;
const RANKED = 1_000_000;
/** Milliseconds that the ranks of one subject may take. */
const ALLOWED = 200;

/** Reachable ranks among a portfolio, in the engine and over HTTP, and the rank correlation of two. */
export async function benchStability({ url }: BenchDatabase, cleanUp: CleanUp): Promise<Figure[]> {
  say('\nStability');
  return [...ranks(), ...(await benchStabilityRoute(url, cleanUp)), correlation()];
}

function ranks(): Figure[] {
  const random = aRandom(1);
  const shapes: Readonly<Record<string, Float64Array>> = {
    'risks of any size': Float64Array.from({ length: 3 * PORTFOLIO }, random),
    'risks in steps of 0.05': Float64Array.from(
      { length: 3 * PORTFOLIO },
      () => Math.round(20 * random()) / 20,
    ),
    'little integrated or recycled': Float64Array.from({ length: 3 * PORTFOLIO }, (_, place) =>
      place % 3 > 0 && random() < 0.6 ? 1 : random(),
    ),
  };
  return Object.entries(shapes).map(([shape, dimensions]) => {
    let known = 0;
    const times = Array.from({ length: SUBJECTS }, (_, place) =>
      secondsOf(() => {
        if (rankRange(place, dimensions).isExact) known++;
      }),
    );
    const [middle, slow] = [quantile(times, 0.5) * 1000, quantile(times, 0.9) * 1000];
    say(
      `  ranks among ${digits(PORTFOLIO)}, ${shape}: ${digits(middle)} ms, one in ten ${digits(slow)} ms or more`,
    );
    return {
      asked: `Stability: reachable ranks among ${digits(PORTFOLIO)}, ${shape}, under ${ALLOWED} ms`,
      measured: `${digits(middle)} ms; nine of ten under ${digits(slow)} ms; ${known} of ${SUBJECTS} exact`,
      isEnough: middle < ALLOWED && known === SUBJECTS,
    };
  });
}

function correlation(): Figure {
  const random = aRandom(2);
  const before = Float64Array.from({ length: RANKED }, random);
  const after = before.map((value) => Math.round(500 * (value + 0.2 * random())) / 500);
  const seconds = secondsOf(() => kendallTauB(before, after));
  say(`  rank correlation of ${digits(RANKED)}: ${digits(seconds)} s`);
  return {
    asked: `Stability: rank correlation of ${digits(RANKED)} with ties`,
    measured: `${digits(seconds)} s`,
  };
}
