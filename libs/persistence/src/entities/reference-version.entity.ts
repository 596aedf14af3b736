import type { MaterialFacts, Policy } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The reference data as scores of a generation rest on it. */
@Entity('reference_versions')
export class ReferenceVersionEntity {
  @PrimaryColumn('bigint')
  generation!: string;

  @Column('text')
  version!: string;

  @Column('json')
  materials!: readonly MaterialFacts[];

  @Column('json')
  policies!: readonly Policy[];
}
