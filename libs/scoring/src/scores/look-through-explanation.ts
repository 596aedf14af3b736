import type { ExplanationReply } from '@lodestone/contracts';
import {
  type ChainContribution,
  exposurePaths,
  type LinkedContribution,
  type LookThrough,
  type Score,
  type ScoringContext,
  type Subject,
} from '@lodestone/scoring-engine';
import type { RecordNames } from './record-names';
import { toPoints } from './to-score-reply';

/** Paths that are shown; the rest add little. */
const MOST_PATHS = 100;

/** What comes through suppliers: how much through each of the first tier, and by which paths. */
export function lookThroughExplanation(
  { chains, lookThrough }: Score,
  contributions: readonly ChainContribution[],
  context: ScoringContext & { readonly linked: LookThrough },
  suppliers: readonly Subject[],
  names: RecordNames,
): ExplanationReply['lookThrough'] {
  const known = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const linked = chains.flatMap(({ prepared, stages }, chain) =>
    stages.flatMap(({ stage }, position): LinkedContribution[] =>
      contributions[chain].chinaExposure[position].sources.flatMap(({ source, contribution }) =>
        source.supplierId === null || contribution === 0
          ? []
          : [{ supplierId: source.supplierId, chain: prepared.chain.material, stage, contribution }],
      ),
    ),
  );
  const paths = linked.flatMap((link) => exposurePaths(link, known, context));
  return {
    faceValue: toPoints(lookThrough.faceValue),
    lookThrough: toPoints(lookThrough.lookThrough),
    hidden: toPoints(lookThrough.hidden),
    suppliers: sumBySupplier(linked).map(({ supplierId, contribution }) => ({
      supplier: names.supplier(supplierId),
      contribution: toPoints(contribution),
    })),
    paths: paths
      .sort((a, b) => b.contribution - a.contribution)
      .slice(0, MOST_PATHS)
      .map(({ through, contribution, ...path }) => ({
        ...path,
        through: through.map((id) => names.supplier(id)),
        contribution: toPoints(contribution),
      })),
    closedLoops: context.linked.closedLoops.map(({ supplierId, ...loop }) => ({
      supplier: names.supplier(supplierId),
      ...loop,
    })),
  };
}

function sumBySupplier(
  linked: readonly LinkedContribution[],
): { supplierId: string; contribution: number }[] {
  const sums = new Map<string, number>();
  for (const { supplierId, contribution } of linked) {
    sums.set(supplierId, (sums.get(supplierId) ?? 0) + contribution);
  }
  return [...sums]
    .map(([supplierId, contribution]) => ({ supplierId, contribution }))
    .sort((a, b) => b.contribution - a.contribution);
}
