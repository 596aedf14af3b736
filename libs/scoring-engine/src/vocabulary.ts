/** The stages of a chain in order, from the ground to the finished good (scoring model §1). */
export const STAGES = ['extraction', 'processing', 'metal', 'component', 'product'] as const;
export type Stage = (typeof STAGES)[number];

/** Under whose control a source works: a captive plant, a shared one, a binding contract of three years or more, or the market. */
export const CONTROLS = ['owned', 'joint_venture', 'offtake', 'spot'] as const;
export type Control = (typeof CONTROLS)[number];

/** How far a source has got: an announcement is not capacity. */
export const STATUSES = ['operating', 'ramping', 'under_construction', 'planned', 'idle'] as const;
export type Status = (typeof STATUSES)[number];

/** How well a fact is supported, best first. */
export const EVIDENCE_GRADES = ['audited', 'documented', 'declared', 'inferred'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** The three risks that a score is made of. */
export const DIMENSIONS = ['chinaExposure', 'verticalIntegration', 'recyclingShare'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a score says in one word, best first. */
export const BANDS = ['low', 'moderate', 'high', 'critical'] as const;
export type Band = (typeof BANDS)[number];

/** What can be scored. */
export const SUBJECT_KINDS = ['supplier', 'partnership'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What an export measure demands. `technology` (know-how and equipment) and `end_use` (certain users only) restrict
 * no material as such: they are shown, and by default count nothing.
 */
export const MEASURES = ['licence', 'tax', 'quota', 'prohibition', 'technology', 'end_use'] as const;
export type Measure = (typeof MEASURES)[number];

/** A calendar day, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** ISO 3166-1 alpha-2. */
export type CountryCode = string;

/** A risk or a share: 0 to 1. */
export type Fraction = number;
