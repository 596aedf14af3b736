import type { CountryCode } from '@lodestone/scoring-engine';

/** World Bank governance indicators of one country, each about −2.5 (weak) to 2.5 (strong); `null`: not published. */
export interface GovernanceIndicators {
  readonly country: CountryCode;
  readonly voiceAndAccountability: number | null;
  readonly politicalStability: number | null;
  readonly governmentEffectiveness: number | null;
  readonly regulatoryQuality: number | null;
  readonly ruleOfLaw: number | null;
  readonly controlOfCorruption: number | null;
}
