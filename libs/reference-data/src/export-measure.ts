import type { CalendarDate, CountryCode, Policy } from '@lodestone/scoring-engine';
import type { DataSource } from './data-source';

/** An export measure as announced, with what it takes to check it. */
export interface ExportMeasure extends Policy {
  readonly issuer: CountryCode;
  readonly announcedOn: CalendarDate;
  /** The only country of destination it speaks of; absent: every destination. */
  readonly destination?: CountryCode;
  readonly source: DataSource;
  /** What was judged in reading it: stages, materials, what became of it. */
  readonly note: string;
}
