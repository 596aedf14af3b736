import { type ChainAssessment, foldChain, type StageAssessment } from './assess-chain';
import { isDeclared } from './prepared-chain';
import type { ScoringContext } from './scoring-context';
import { settleSources } from './settle-sources';
import { captivityThrough, exposureThrough } from './stage-exposure';
import type { StageMix } from './stage-mix';

/** A supplier that a stage links to, and the chain as it would be if that supplier's part in it were known. */
export interface SettledSupplier {
  readonly supplierId: string;
  readonly settle: () => ChainAssessment;
}

/** The suppliers that a stage links to, one by one taken as the headline takes them. */
export function settleLinkedSuppliers(
  chain: ChainAssessment,
  assessed: StageAssessment,
  context: ScoringContext,
): SettledSupplier[] {
  const { prepared, stages } = chain;
  const { mix } = assessed;
  const suppliers = positionsBySupplier(mix);
  if (suppliers.size === 0 || !isDeclared(mix)) return [];

  const reading = { linked: context.linked, parameters: context.model.parameters };
  const exposures = mix.sources.map((mixed) => exposureThrough(mixed, prepared, assessed, reading));
  const credits = mix.sources.map((mixed) => captivityThrough(mixed, prepared, assessed, reading));
  const settleExposure = settleSources(mix, assessed.primaryExposure, exposures);
  const settleCaptive = settleSources(mix, assessed.primaryCaptive, credits);
  const at = stages.indexOf(assessed);
  const exposureOfStages = stages.map((each) => each.primaryExposure);
  const captiveOfStages = stages.map((each) => each.primaryCaptive);
  return [...suppliers].map(([supplierId, positions]) => ({
    supplierId,
    settle: () => {
      const primary = {
        exposure: replaced(exposureOfStages, at, settleExposure(positions)),
        captive: replaced(captiveOfStages, at, settleCaptive(positions)),
      };
      return foldChain(prepared, primary, context);
    },
  }));
}

/** Where in the mix the sources of each linked supplier stand. */
function positionsBySupplier({ sources }: StageMix): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  sources.forEach(({ source: { supplierId } }, position) => {
    if (supplierId === null) return;
    positions.set(supplierId, [...(positions.get(supplierId) ?? []), position]);
  });
  return positions;
}

/** A list with one item in the place of another. */
export const replaced = <Item>(items: readonly Item[], position: number, item: Item): Item[] =>
  items.map((each, index) => (index === position ? item : each));
