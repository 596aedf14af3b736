import { lookThrough, type LookThroughContext } from '@lodestone/scoring-engine';
import { digits, type Figure, median, say, secondsOf } from './figures';
import { seededRandom } from './seeded-random';
import { largestCycle, type SupplierGraph, supplierGraph } from './supplier-graph';

const SMALL = { suppliers: 10_000, links: 50_000, rounds: 5 };
const LARGE = { suppliers: 100_000, links: 500_000, rounds: 3 };
const CYCLE_TRIES = 20;
/** Cost of a link in the large graph against the small one, still called linear. */
const LINEAR = 1.5;

/** Look-through over a whole market at once. */
export function benchLookThrough(context: LookThroughContext): Figure[] {
  say('\nLook-through');
  const small = measure(SMALL, context);
  const large = measure(LARGE, context);
  const ratio = large.seconds / LARGE.links / (small.seconds / SMALL.links);
  return [
    {
      asked: 'Look-through: 100,000 suppliers, 500,000 links, cycles included',
      measured: `${digits(large.seconds)} s; largest cycle ${digits(large.cycle)} suppliers`,
    },
    {
      asked: 'Look-through: cost of a link at 500,000 against 50,000, about 1',
      measured: digits(ratio),
      isEnough: ratio <= LINEAR,
    },
  ];
}

function measure({ suppliers, links, rounds }: typeof SMALL, context: LookThroughContext) {
  const graph: SupplierGraph = supplierGraph(suppliers, links, seededRandom(suppliers));
  const cycle = largestCycle(graph, CYCLE_TRIES);
  let closed = 0;
  const seconds = median(
    Array.from({ length: rounds }, () =>
      secondsOf(() => (closed = lookThrough(graph.suppliers, context).closedLoops.length)),
    ),
  );
  say(
    `  ${digits(suppliers)} suppliers, ${digits(links)} links: ${digits(seconds)} s, ` +
      `${digits((seconds / links) * 1e6)} µs a link; largest cycle ${digits(cycle)}, closed loops ${closed}`,
  );
  return { seconds, cycle };
}
