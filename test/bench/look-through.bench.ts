import { type LookThroughContext, LookThroughPass } from '@lodestone/scoring-engine';
import { aRandom } from '@lodestone/testing';
import { benchSupplier } from './bench-supplier';
import { digits, type Figure, median, say, secondsOf } from './figures';
import { largestCycle, type SupplierGraph, supplierGraph } from './supplier-graph';

const SMALL = { suppliers: 10_000, links: 50_000, rounds: 5 };
const LARGE = { suppliers: 100_000, links: 500_000, rounds: 3 };
const CYCLE_TRIES = 20;
/** Suppliers of two chains that come one by one. */
const STREAMED = 50_000;
/** Bytes that one of them may take. */
const BYTES_A_SUPPLIER = 1_000;
/** Cost of a link in the large graph against the small one, still called linear. */
const LINEAR = 1.5;

/** Look-through over a whole market at once. */
export function benchLookThrough(context: LookThroughContext): Figure[] {
  say('\nLook-through');
  // First, while there is nothing else off the heap that might go in between.
  const streamed = stream(STREAMED, context);
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
    {
      asked: `Look-through: a supplier of two chains that comes and goes, under ${digits(BYTES_A_SUPPLIER)} bytes`,
      measured: `${digits(streamed.bytes)} bytes; ${digits(streamed.microseconds)} µs`,
      isEnough: streamed.bytes < BYTES_A_SUPPLIER,
    },
  ];
}

/** What a pass keeps of each of many suppliers, and how long it takes over one, making it up included. */
function stream(count: number, context: LookThroughContext) {
  const random = aRandom(count);
  const idOf = (index: number) => `supplier-${String(index).padStart(27, '0')}`;
  const linked = () => idOf(Math.floor(random() * count));
  const pass = new LookThroughPass(context);
  const kept = () => process.memoryUsage().arrayBuffers;
  const before = kept();
  let most = 0;
  const seconds = secondsOf(() => {
    for (let index = 0; index < count; index++) pass.add(benchSupplier(idOf(index), random, linked()));
    most = kept();
    // The first that it tells of is there once all are solved.
    pass.solve().suppliers().next();
    most = Math.max(most, kept());
  });
  const found = { bytes: (most - before) / count, microseconds: (seconds / count) * 1e6 };
  say(
    `  ${digits(count)} suppliers one by one: ${digits(found.bytes)} bytes off the heap and ${digits(found.microseconds)} µs each`,
  );
  return found;
}

function measure({ suppliers, links, rounds }: typeof SMALL, context: LookThroughContext) {
  const graph = supplierGraph(suppliers, links, aRandom(suppliers));
  const cycle = largestCycle(graph, CYCLE_TRIES);
  let closed = 0;
  const seconds = median(
    Array.from({ length: rounds }, () => {
      const alone = secondsOf(() => handOut(graph, { add: () => undefined }));
      return secondsOf(() => (closed = solve(graph, context).closedLoops.length)) - alone;
    }),
  );
  say(
    `  ${digits(suppliers)} suppliers, ${digits(links)} links: ${digits(seconds)} s, ` +
      `${digits((seconds / links) * 1e6)} µs a link; largest cycle ${digits(cycle)}, closed loops ${closed}`,
  );
  return { seconds, cycle };
}

/** Makes the suppliers of a graph one by one, for somebody who takes them. */
function handOut({ supplierAt, targets }: SupplierGraph, taker: Pick<LookThroughPass, 'add'>): void {
  for (let index = 0; index < targets.length; index++) taker.add(supplierAt(index));
}

function solve(graph: SupplierGraph, context: LookThroughContext) {
  const pass = new LookThroughPass(context);
  handOut(graph, pass);
  return pass.solve();
}
