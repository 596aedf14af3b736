import type { ComposedPortfolio, PackedRisks } from '@lodestone/scoring-engine';

/** What a scoring model in force and another one say of the same subjects, a place a subject in the order of ids. */
export interface PreviewedPortfolio {
  /** 16 bytes a subject. */
  readonly ids: Uint8Array;
  /** 1: a partnership. */
  readonly partnerships: Uint8Array;
  /** What the other one's scores rest on, as pinned: `PINNED_BYTES` a subject. */
  readonly pins: Uint8Array;
  readonly before: ComposedPortfolio;
  readonly after: ComposedPortfolio;
  /** By the other one. */
  readonly risks: PackedRisks;
  /** Those who are not among the subjects. */
  readonly unscored: number;
}
