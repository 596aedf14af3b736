import { STAGES, type Stage } from '@lodestone/scoring-engine';
import type { ReferenceMaterial } from '../reference-material';

/** Stages of a material that is mined and traded as mined; its refining is not followed. */
export const MINED: readonly Stage[] = ['extraction', 'component', 'product'];
/** Stages of a by-product that first appears at the refinery. */
export const REFINED: readonly Stage[] = ['processing', 'component', 'product'];
/** Stages of a material that is mined, refined and built into components. */
export const MINED_AND_REFINED: readonly Stage[] = ['extraction', 'processing', 'component', 'product'];
/** Stages of a material whose metal or alloy is a step of its own. */
export const MINED_TO_METAL: readonly Stage[] = STAGES;
/** Stages of a product that is a component. */
export const COMPONENT: readonly Stage[] = ['component', 'product'];

/** What the United States (2025) and the European Union (2023) say of a material; silence is "not listed". */
export interface Listing {
  readonly us?: boolean;
  readonly eu?: boolean;
  readonly supplyRisk?: number;
}

type Particulars = Partial<Pick<ReferenceMaterial, 'kind' | 'group' | 'representedBy' | 'magnet' | 'note'>>;

/**
 * One row of the table of materials: a plain material unless its particulars say otherwise.
 * @param symbol chemical symbol, or `null` where there is none
 */
export function material(
  code: string,
  name: string,
  symbol: string | null,
  stages: readonly Stage[],
  { us = false, eu = false, supplyRisk }: Listing,
  particulars: Particulars = {},
): ReferenceMaterial {
  return {
    code,
    name,
    ...(symbol !== null && { symbol }),
    kind: 'material',
    group: 'other',
    stages,
    usCritical2025: us,
    euCritical2023: eu,
    ...(supplyRisk !== undefined && { euSupplyRisk2023: supplyRisk }),
    ...particulars,
  };
}
