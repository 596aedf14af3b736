import { type ChainAssessment, foldChain, type StageAssessment } from './assess-chain';
import { captiveCredit } from './captive-credit';
import type { ScoringContext } from './scoring-context';
import { settleSources } from './settle-sources';
import { sourceExposure } from './source-exposure';
import type { StageMix } from './stage-mix';

/** A supplier that a stage links to, and the chain as it would be if that supplier's part in it were known. */
export interface SettledSupplier {
  readonly supplierId: string;
  readonly settle: () => ChainAssessment;
}

/** The suppliers that a stage links to and whose own exposure there is known, one by one taken as the headline does. */
export function settleLinkedSuppliers(
  chain: ChainAssessment,
  { stage, mix, baseline, primaryExposure, primaryCaptive }: StageAssessment,
  context: ScoringContext,
): SettledSupplier[] {
  const { prepared, stages } = chain;
  const { linked, model } = context;
  const material = prepared.chain.material;
  const known = [...positionsBySupplier(mix)].filter(
    ([supplierId]) => linked.exposureOf(supplierId, material, stage) !== null,
  );
  if (known.length === 0) return [];

  const reading = { ...prepared, linked, parameters: model.parameters, baseline: baseline.value };
  const exposures = mix.sources.map(({ source }) => sourceExposure(source, reading));
  const credits = mix.sources.map(({ source }, position) =>
    captiveCredit(source, exposures[position], model.parameters),
  );
  const settleExposure = settleSources(mix, primaryExposure, exposures);
  const settleCaptive = settleSources(mix, primaryCaptive, credits);
  const at = stages.findIndex((each) => each.stage === stage);
  const exposureOfStages = stages.map((each) => each.primaryExposure);
  const captiveOfStages = stages.map((each) => each.primaryCaptive);
  return known.map(([supplierId, positions]) => ({
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
