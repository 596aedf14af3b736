import type { ChainAssessment } from './assess-chain';
import { bandOf, reaches, worseBand } from './bands';
import type { Estimate } from './estimate';
import type { ScoringParameters } from './scoring-model';
import type { Band, Fraction, Stage } from './vocabulary';

/** A reason for a band that the number alone would not give (scoring model §4). */
export type Gate =
  | {
      readonly code: 'worst_stage';
      readonly minimumBand: Band;
      /** Material of the chain. */
      readonly chain: string;
      readonly stage: Stage;
      readonly value: Fraction;
    }
  | { readonly code: 'blocked'; readonly minimumBand: Band };

/** The gates that hold at the headline, or at the best or worst end of what is undeclared. */
export function gatesAt(
  end: keyof Estimate,
  chains: readonly ChainAssessment[],
  blocked: boolean,
  { worstStageGate }: ScoringParameters,
): Gate[] {
  const gates: Gate[] = blocked ? [{ code: 'blocked', minimumBand: 'critical' }] : [];
  for (const { prepared, stages } of chains) {
    let [worst] = stages;
    for (const next of stages) if (next.exposureRisk[end] > worst.exposureRisk[end]) worst = next;
    const value = worst.exposureRisk[end];
    if (!reaches(value, worstStageGate)) continue;
    const chain = prepared.chain.material;
    gates.push({ code: 'worst_stage', minimumBand: 'high', chain, stage: worst.stage, value });
  }
  return gates;
}

/** The band of a risk once the gates have had their say: they change the band, never the number. */
export function gatedBand(risk: Fraction, gates: readonly Gate[], parameters: ScoringParameters): Band {
  return gates.reduce((band, { minimumBand }) => worseBand(band, minimumBand), bandOf(risk, parameters));
}
