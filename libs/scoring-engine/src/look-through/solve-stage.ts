import { StageBlend } from '../blend-stage';
import type { Estimate } from '../estimate';
import { isReplacedByFeed, withRecycledFeed } from '../recycled-feed';
import type { Fraction } from '../vocabulary';
import { gaussSeidel } from './gauss-seidel';
import type { ResolvedLinks } from './resolve-links';
import type { StageColumn } from './stage-column';
import { forEachComponent } from './strongly-connected';

/** Share that may be missing to 1 in a loop that nothing from outside feeds: rounding alone. */
const ROUNDING = 1e-12;

/** What a stage has to know of the chains as a whole, by chain. */
export interface ChainColumns {
  /** How many stages each has. */
  readonly stageCount: Uint8Array;
  /** Position of the stage where recycled feed enters. */
  readonly feedEntry: Uint8Array;
  /** ρ; not a number: undeclared. */
  readonly feedShare: Float64Array;
}

/** One stage of a material to solve. */
export interface StageToSolve {
  readonly position: number;
  readonly column: StageColumn;
  readonly links: ResolvedLinks;
  readonly chains: ChainColumns;
  /** β of the stage. */
  readonly baseline: Fraction;
  /** What was found at each later position. */
  readonly later: readonly SolvedStage[];
}

/** The exposures of all chains at one stage. */
export interface SolvedStage {
  /** Value, lower and upper end of each chain. */
  readonly estimates: Float64Array;
  /** Chains that fell back to the baseline because their links lead nowhere but round. */
  readonly closed: readonly number[];
}

/** Solves one stage over all chains, the later stages being solved (scoring model §5). */
export function solveStage(stage: StageToSolve): SolvedStage {
  const { position, column, links, chains, baseline, later } = stage;
  const { targets } = links;
  const fixed = Float64Array.from(links.fixed);
  const firsts = column.firsts.toArray();
  const count = firsts.length - 1;
  const estimates = new Float64Array(3 * count);
  const blend = new StageBlend();
  const effectiveShare = column.effectiveShare.toArray();
  const heldShare = column.heldShare.toArray();
  const maturity = column.maturity.toArray();
  const named = column.named.toArray();
  const undeclared = column.undeclared.toArray();
  const remainder = column.remainder.toArray();
  const complete = column.complete.toArray();

  /** Blends the sources of a chain anew; returns by how much its estimate moved. */
  const update = (chain: number): number => {
    blend.begin(undeclared[chain] * baseline);
    for (let source = firsts[chain]; source < firsts[chain + 1]; source++) {
      const target = targets[source];
      const from = target < 0 ? fixed : estimates;
      const at = 3 * (target < 0 ? -1 - target : target);
      blend.add(
        effectiveShare[source],
        heldShare[source],
        maturity[source],
        named[source] === 1,
        complete[chain] === 1,
        from[at],
        from[at + 1],
        from[at + 2],
      );
    }
    blend.end(remainder[chain]);
    return store(chain, isReplaced(chain) ? withFeed(chain, blend) : blend);
  };

  const store = (chain: number, { value, lower, upper }: Estimate): number => {
    const at = 3 * chain;
    const moved = Math.max(
      Math.abs(value - estimates[at]),
      Math.abs(lower - estimates[at + 1]),
      Math.abs(upper - estimates[at + 2]),
    );
    estimates[at] = value;
    estimates[at + 1] = lower;
    estimates[at + 2] = upper;
    return moved;
  };

  const isReplaced = (chain: number): boolean =>
    isReplacedByFeed(chains.feedEntry[chain], position, chains.stageCount[chain]);

  const withFeed = (chain: number, primary: Estimate): Estimate => {
    const entry = estimateAt(later[chains.feedEntry[chain]].estimates, chain);
    const share = chains.feedShare[chain];
    return withRecycledFeed(primary, entry, Number.isNaN(share) ? null : share);
  };

  const settle = (component: Int32Array): void => {
    const [first] = component;
    if (position >= chains.stageCount[first]) return;
    const isLoop = component.length > 1 || targets.subarray(firsts[first], firsts[first + 1]).includes(first);
    if (!isLoop) update(first);
    else if (isClosed(component) || !gaussSeidel(component, update)) fallBack(component);
  };

  const isClosed = (component: Int32Array): boolean => {
    const inside = new Set(component);
    return component.every((chain) => inputFromOutside(chain, inside) <= ROUNDING);
  };

  const inputFromOutside = (chain: number, inside: ReadonlySet<number>): Fraction => {
    let fromLoop = 0;
    for (let source = firsts[chain]; source < firsts[chain + 1]; source++) {
      if (inside.has(targets[source])) fromLoop += effectiveShare[source];
    }
    const share = chains.feedShare[chain];
    const recycled = isReplaced(chain) && !Number.isNaN(share) ? share : 0;
    return 1 - (1 - recycled) * fromLoop;
  };

  const closed: number[] = [];
  const open: Estimate = { value: baseline, lower: 0, upper: 1 };
  const fallBack = (component: Int32Array): void => {
    for (const chain of component) {
      store(chain, open);
      closed.push(chain);
    }
  };

  for (let chain = 0; chain < count; chain++) store(chain, open);
  forEachComponent({ firsts, targets }, settle);
  return { estimates, closed };
}

/** One of the estimates of a stage. */
export function estimateAt(estimates: Float64Array, chain: number): Estimate {
  const at = 3 * chain;
  return { value: estimates[at], lower: estimates[at + 1], upper: estimates[at + 2] };
}
