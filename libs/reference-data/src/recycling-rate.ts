import type { Fraction } from '@lodestone/scoring-engine';
import type { DataSource, FactQuality } from './data-source';

/** End-of-life recycling input rate: the part of a material's input that comes from end-of-life scrap. */
export interface RecyclingRate {
  readonly material: string;
  readonly rate: Fraction;
  readonly quality: FactQuality;
  readonly source: DataSource;
  readonly note?: string;
}
