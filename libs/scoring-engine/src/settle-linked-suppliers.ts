import type { ChainAssessment, StageAssessment } from './assess-chain';
import type { ChangedRisks } from './narrowing';
import { isDeclared } from './prepared-chain';
import { replaced } from './replaced';
import type { ScoringContext } from './scoring-context';
import { settleSources } from './settle-sources';
import { captivityWith, exposureWith } from './settle-stage';
import type { StageMix } from './stage-mix';

/** A supplier that a stage links to, and the risks of the chain as they would be if its part in it were known. */
export interface SettledSupplier {
  readonly supplierId: string;
  readonly changed: ChangedRisks;
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

  const settleExposure = settleSources(mix, assessed.primaryExposure, assessed.readings.own);
  const settleCaptive = settleSources(mix, assessed.primaryCaptive, assessed.readings.captive);
  const at = stages.indexOf(assessed);
  const exposureOfStages = stages.map((each) => each.primaryExposure);
  const captiveOfStages = stages.map((each) => each.primaryCaptive);
  return [...suppliers].map(([supplierId, positions]) => ({
    supplierId,
    changed: {
      chinaExposure: exposureWith(
        replaced(exposureOfStages, at, settleExposure(positions)),
        prepared,
        context,
      ),
      verticalIntegration: captivityWith(
        replaced(captiveOfStages, at, settleCaptive(positions)),
        prepared,
        context,
      ),
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
