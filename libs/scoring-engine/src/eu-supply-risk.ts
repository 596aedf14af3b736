import type { Fraction } from './vocabulary';

/** What the European Commission's supply risk is computed from. */
export interface EuSupplyRiskInputs {
  /** Concentration of world supply weighted by governance and trade, HHI_WGI-t of the global supply. */
  readonly globalConcentration: number;
  /** The same of the supply to the EU. */
  readonly euConcentration: number;
  /** Import reliance of the EU. */
  readonly importReliance: Fraction;
  /** End-of-life recycling input rate. */
  readonly recyclingRate: Fraction;
  /** Substitution index for supply risk, SI_SR. */
  readonly substitutionIndex: number;
}

/**
 * Supply risk of a material as the European Commission computes it:
 * SR = [HHI_GS · IR / 2 + HHI_EU · (1 − IR / 2)] · (1 − EoL_RIR) · SI.
 * @returns at least 0; 1 and above counts as critical there
 * @see European Commission, Study on the review of the list of Critical Raw Materials (2017), section 3.2
 */
export function euSupplyRisk(inputs: EuSupplyRiskInputs): number {
  const { globalConcentration, euConcentration, importReliance, recyclingRate, substitutionIndex } = inputs;
  const concentration =
    globalConcentration * (importReliance / 2) + euConcentration * (1 - importReliance / 2);
  return concentration * (1 - recyclingRate) * substitutionIndex;
}
