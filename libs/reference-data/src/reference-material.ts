import type { Stage } from '@lodestone/scoring-engine';

/** A material, a product that stands for later stages of materials, or a group of materials. */
export interface ReferenceMaterial {
  readonly code: string;
  readonly name: string;
  readonly symbol?: string;
  readonly kind: 'material' | 'product' | 'group';
  readonly group: 'light_rare_earth' | 'heavy_rare_earth' | 'platinum_group' | 'other';
  /** The stages it has, in order. */
  readonly stages: readonly Stage[];
  /** Stages whose world production is known only of something else: its product, its group, its refined form. */
  readonly representedBy?: Readonly<Partial<Record<Stage, string>>>;
  /** Its component is a permanent magnet in the sense of the U.S. rule of 1 January 2027. */
  readonly magnet?: boolean;
  /** On the U.S. list of critical minerals of 2025. */
  readonly usCritical2025: boolean;
  /** On the EU list of critical raw materials of 2023. */
  readonly euCritical2023: boolean;
  /** Supply risk as published by the European Commission in 2023; absent: none published. */
  readonly euSupplyRisk2023?: number;
  readonly note?: string;
}
