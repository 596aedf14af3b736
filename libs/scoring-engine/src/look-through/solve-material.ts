import { blendStage } from '../blend-stage';
import { unknown, type Estimate } from '../estimate';
import type { PreparedChain, PreparedStage } from '../prepared-chain';
import { isReplacedByFeed, withRecycledFeed } from '../recycled-feed';
import type { ScoringParameters } from '../scoring-model';
import { exposureThrough } from '../stage-exposure';
import { gaussSeidel } from './gauss-seidel';
import { NO_LINKED_EXPOSURES } from './linked-exposures';
import { stronglyConnectedComponents } from './strongly-connected';

/** Share that may be missing to 1 in a loop that nothing from outside feeds: rounding alone. */
const ROUNDING = 1e-12;

/** The exposures of all suppliers of one material. */
export interface SolvedMaterial {
  /** By chain and by position of the stage, both in the order given. */
  readonly estimates: readonly (readonly Estimate[])[];
  /** What fell back to the baseline because its links lead nowhere but round. */
  readonly closed: readonly { readonly chain: number; readonly position: number }[];
}

/** What one source of a stage contributes: the estimate of another chain, or one that no other chain changes. */
type Contribution = { readonly chain: number } | { readonly estimate: Estimate };

/**
 * Solves one material over all its suppliers, stage by stage from the last, because recycled feed looks at a later
 * stage of the same chain and links only at the same stage of other chains (scoring model §5).
 * @param chains one a supplier, ordered by supplier
 */
export function solveMaterial(
  chains: readonly PreparedChain[],
  parameters: ScoringParameters,
): SolvedMaterial {
  const chainOf = new Map(chains.map(({ subject }, index) => [subject.id, index]));
  const estimates = chains.map(({ stages }) =>
    stages.map(({ baseline }): Estimate => unknown(baseline.value)),
  );
  const closed: { chain: number; position: number }[] = [];
  const lastPosition = Math.max(...chains.map(({ stages }) => stages.length)) - 1;

  for (let position = lastPosition; position >= 0; position--) {
    const contributions = chains.map((chain) => contributionsTo(chain, position));
    const targets = contributions.map((each) => each.flatMap((one) => ('chain' in one ? [one.chain] : [])));

    const update = (chain: number): number => {
      const before = estimates[chain][position];
      const after = exposureOf(chain, position, contributions[chain]);
      estimates[chain][position] = after;
      return movement(before, after);
    };
    for (const component of stronglyConnectedComponents(targets)) {
      const members = component.filter((chain) => position < chains[chain].stages.length);
      const isLoop = members.length > 1 || members.some((chain) => targets[chain].includes(chain));
      if (!isLoop) members.forEach(update);
      else if (isClosed(members) || !gaussSeidel(members, update)) fallBack(members, position);
    }

    function isClosed(members: readonly number[]): boolean {
      const inside = new Set(members);
      return members.every(
        (chain) => inputFromOutside(chain, position, contributions[chain], inside) <= ROUNDING,
      );
    }
  }
  return { estimates, closed };

  function contributionsTo(chain: PreparedChain, position: number): Contribution[] {
    const stage: PreparedStage | undefined = chain.stages[position];
    if (stage === undefined) return [];
    return stage.readFrom.sources.map((mixed): Contribution => {
      const upstream = mixed.source.supplierId === null ? undefined : chainOf.get(mixed.source.supplierId);
      const carries = mixed.effectiveShare > 0;
      return carries && upstream !== undefined && position < chains[upstream].stages.length
        ? { chain: upstream }
        : { estimate: exposureThrough(mixed, chain, stage, { linked: NO_LINKED_EXPOSURES, parameters }) };
    });
  }

  function exposureOf(chain: number, position: number, contributions: readonly Contribution[]): Estimate {
    const { stages, feed } = chains[chain];
    const { readFrom, baseline } = stages[position];
    const primary = blendStage(
      readFrom,
      (_, source) => {
        const contribution = contributions[source];
        return 'chain' in contribution ? estimates[contribution.chain][position] : contribution.estimate;
      },
      { undeclaredValue: baseline.value },
    );
    return isReplaced(chain, position)
      ? withRecycledFeed(primary, estimates[chain][feed.entry], feed.share)
      : primary;
  }

  function isReplaced(chain: number, position: number): boolean {
    return isReplacedByFeed(chains[chain].feed, position, chains[chain].stages.length);
  }

  function inputFromOutside(
    chain: number,
    position: number,
    contributions: readonly Contribution[],
    inside: ReadonlySet<number>,
  ): number {
    const fromLoop = chains[chain].stages[position].readFrom.sources.reduce(
      (sum, { effectiveShare }, source) => {
        const contribution = contributions[source];
        return 'chain' in contribution && inside.has(contribution.chain) ? sum + effectiveShare : sum;
      },
      0,
    );
    const recycled = isReplaced(chain, position) ? (chains[chain].feed.share ?? 0) : 0;
    return 1 - (1 - recycled) * fromLoop;
  }

  function fallBack(members: readonly number[], position: number): void {
    for (const chain of members) {
      estimates[chain][position] = unknown(chains[chain].stages[position].baseline.value);
      closed.push({ chain, position });
    }
  }
}

const movement = (before: Estimate, after: Estimate): number =>
  Math.max(
    Math.abs(after.value - before.value),
    Math.abs(after.lower - before.lower),
    Math.abs(after.upper - before.upper),
  );
