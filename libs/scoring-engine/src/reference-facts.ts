import type { CalendarDate, CountryCode, Fraction, Measure, Stage } from './vocabulary';

/** What the reference data says of one material. */
export interface MaterialFacts {
  readonly code: string;
  readonly name: string;
  /** The stages it has, in order. */
  readonly stages: readonly Stage[];
  /** World production by country, one coherent set of shares a stage; a stage without a set is absent. */
  readonly worldShares: Readonly<Partial<Record<Stage, Readonly<Record<CountryCode, Fraction>>>>>;
  /** End-of-life recycling input rate; `null`: none known. */
  readonly recyclingRate: Fraction | null;
  /** Its component is a permanent magnet in the sense of the U.S. rule of 1 January 2027. */
  readonly magnet: boolean;
}

/** A period in which a measure does not apply; both days belong to it. */
export interface Suspension {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
}

/** An export measure of a covered country. */
export interface Policy {
  readonly code: string;
  readonly title: string;
  readonly measure: Measure;
  /** Codes of the materials it restricts. */
  readonly materials: readonly string[];
  /** Stages it restricts; empty: every stage. */
  readonly stages: readonly Stage[];
  /** First day in force. */
  readonly from: CalendarDate;
  /** Last day in force; `null`: no end known. */
  readonly through: CalendarDate | null;
  readonly suspensions: readonly Suspension[];
  /** The last day on which its status is known; later it is assumed and says so. `null`: no such doubt. */
  readonly verifiedThrough: CalendarDate | null;
}
