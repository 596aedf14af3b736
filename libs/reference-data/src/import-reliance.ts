import type { CountryCode, Fraction } from '@lodestone/scoring-engine';
import type { DataSource } from './data-source';

/** Net import reliance: imports less exports, adjusted for stocks, as a part of apparent consumption. */
export interface ImportReliance {
  readonly material: string;
  readonly importer: CountryCode;
  readonly year: number;
  /** 0 to 1; a net exporter counts 0. */
  readonly reliance: Fraction;
  /** `atLeast` for a figure published as ">", `atMost` for "<". */
  readonly bound: 'exact' | 'atLeast' | 'atMost';
  readonly form: string;
  readonly source: DataSource;
  readonly note?: string;
}
