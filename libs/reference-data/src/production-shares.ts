import type { CountryCode, Fraction, Stage } from '@lodestone/scoring-engine';
import type { DataSource, FactQuality } from './data-source';

/** Who produces a material at one stage: one coherent set of shares; what is missing to 1 is other countries. */
export interface ProductionShares {
  readonly material: string;
  readonly stage: Stage;
  readonly shares: Readonly<Record<CountryCode, Fraction>>;
  /** What was counted: `mine`, `refinery`, `sintered magnets` … */
  readonly form: string;
  readonly quality: FactQuality;
  readonly source: DataSource;
  readonly note?: string;
}
