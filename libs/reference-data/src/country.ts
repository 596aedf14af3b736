import type { CountryCode } from '@lodestone/scoring-engine';

/** A country of ISO 3166-1. */
export interface Country {
  readonly code: CountryCode;
  readonly name: string;
}
