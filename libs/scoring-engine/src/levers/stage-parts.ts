import type { ChainAssessment, StageAssessment } from '../assess-chain';
import type { ScoringContext } from '../scoring-context';
import { readSources } from '../stage-exposure';
import type { MixedSource } from '../stage-mix';
import type { Fraction } from '../vocabulary';

/** A part of a stage that one source holds, or nobody that is known. */
export interface StagePart {
  /** `null`: undeclared. */
  readonly mixed: MixedSource | null;
  /** The share it holds, at work or not. */
  readonly held: Fraction;
  /** How exposed the part is: what is at work as its source, the rest as the baseline. */
  readonly exposure: Fraction;
  /** How exposed its source is by itself. */
  readonly sourceExposure: Fraction;
  /** How much of the part is captive in safe hands. */
  readonly captive: Fraction;
  /** How captive its source is by itself. */
  readonly sourceCaptive: Fraction;
}

/** A share below this is rounding. */
export const NO_SHARE = 1e-12;

/** The parts of a stage by who holds them; they add up to 1. Sources that hold nothing are among them. */
export function partsOf(
  { prepared }: ChainAssessment,
  assessed: StageAssessment,
  { linked, model: { parameters } }: ScoringContext,
): StagePart[] {
  const { mix, baseline } = assessed;
  const { own, captive } = readSources(prepared, assessed, { linked, parameters });
  const held = mix.sources.map((mixed, position): StagePart => {
    const exposed = own[position].value;
    const secured = captive[position].value;
    return {
      ...{ mixed, held: mixed.heldShare, sourceExposure: exposed, sourceCaptive: secured },
      exposure: mixed.maturity * exposed + (1 - mixed.maturity) * baseline.value,
      captive: mixed.maturity * secured,
    };
  });
  const open = 1 - held.reduce((sum, part) => sum + part.held, 0);
  const undeclared: StagePart = {
    ...{ mixed: null, held: open, exposure: baseline.value, sourceExposure: baseline.value },
    ...{ captive: 0, sourceCaptive: 0 },
  };
  return open > NO_SHARE ? [...held, undeclared] : held;
}
