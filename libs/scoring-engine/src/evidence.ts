import type {
  CalendarDate,
  Control,
  CountryCode,
  EvidenceGrade,
  Fraction,
  Stage,
  Status,
  SubjectKind,
} from './vocabulary';

/** This share of a stage happens here, run by them, under this control (scoring model §1). */
export interface Source {
  readonly stage: Stage;
  /** Share of what the subject delivers, above 0 and up to 1; `null`: a named source whose share is undisclosed. */
  readonly share: Fraction | null;
  readonly country: CountryCode | null;
  /** The upstream supplier that performs it: its own chain then tells the exposure. */
  readonly supplierId: string | null;
  /** The partnership that brings this source. */
  readonly partnershipId: string | null;
  readonly control: Control;
  /** Only for a joint venture: the subject's part of the equity. */
  readonly equityShare: Fraction | null;
  /** Part of the operator that covered-country entities own; `null`: nobody has said. */
  readonly coveredOwnershipShare: Fraction | null;
  readonly status: Status;
  /** First day in the mix. */
  readonly availableFrom: CalendarDate | null;
  /** First day no longer in the mix. */
  readonly until: CalendarDate | null;
  readonly evidence: EvidenceGrade;
  readonly asOf: CalendarDate | null;
  /** Address or document that says so. */
  readonly reference: string | null;
  /** What a reader should know of it, above all a judgement that went into it. */
  readonly note: string | null;
  /** Taken over from a party of the partnership rather than declared (scoring model §6). */
  readonly derived?: boolean;
}

/** Recycled feed by mass, in ISO 14021 terms: scrap reused in the process that made it does not count. */
export interface Recycling {
  readonly postConsumer: Fraction;
  readonly preConsumer: Fraction;
  /** The stage where it enters; `null`: the material's stage after extraction. */
  readonly entersAt: Stage | null;
  readonly evidence: EvidenceGrade;
  readonly asOf: CalendarDate | null;
  readonly reference: string | null;
  readonly note: string | null;
}

/** How a subject comes by one material that it delivers. */
export interface Chain {
  /** Code of the material, unique within the subject. */
  readonly material: string;
  /** Above 0: importance of this chain for the subject, value share when known, else 1. */
  readonly weight: number;
  readonly deliveredStage: Stage;
  /** Stages whose sources are all there are. */
  readonly complete: readonly Stage[];
  readonly sources: readonly Source[];
  /** `null`: undeclared. */
  readonly recycling: Recycling | null;
}

/** Who is scored, with all evidence about it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** Seat; not where anything is made. */
  readonly country: CountryCode | null;
  /** Part of the subject that covered-country entities own; `null`: nobody has said. */
  readonly coveredOwnershipShare: Fraction | null;
  /** Sanctioned or otherwise not to be bought from. */
  readonly blocked: boolean;
  readonly chains: readonly Chain[];
}
