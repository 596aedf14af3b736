import { certain, mapFalling, type Estimate } from './estimate';
import type { Source } from './evidence';
import type { ScoringParameters } from './scoring-model';
import type { Fraction } from './vocabulary';

/** How captive a source is by its control alone, 0 to 1 (scoring model §3, D2). */
export function controlCredit(
  { control, equityShare }: Source,
  { captiveCredits, jointVentureMinimum }: ScoringParameters,
): Fraction {
  if (control !== 'joint_venture') return captiveCredits[control];
  return equityShare !== null && equityShare >= jointVentureMinimum ? equityShare : 0;
}

/** Captive in safe hands: capacity exposed to a covered country secures nobody against that country (§3, D2). */
export function captiveCredit(source: Source, exposure: Estimate, parameters: ScoringParameters): Estimate {
  const credit = controlCredit(source, parameters);
  if (parameters.captiveInCoveredCountriesCounts) return certain(credit);
  return mapFalling(exposure, (exposed) => credit * (1 - exposed));
}
