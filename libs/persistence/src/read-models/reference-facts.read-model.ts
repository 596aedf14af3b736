import type { MaterialFacts, Policy } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { listSql, stageOrderSql } from './json-sql';

/** What the engine needs of the reference data, at one moment. */
export interface ReferenceFacts {
  readonly version: string;
  /** Scores of an older generation rest on something else. */
  readonly generation: string;
  readonly materials: ReadonlyMap<string, MaterialFacts>;
  readonly policies: readonly Policy[];
}

type Basis = Pick<ReferenceFacts, 'version' | 'generation'>;

/** World shares of each stage, of the material itself or of what represents it there. */
const MATERIALS = `
  SELECT r.code, r.name, r.magnet,
         (SELECT array_agg(stage ORDER BY ${stageOrderSql('stage')}) FROM material_stages WHERE material = r.code) AS stages,
         (SELECT coalesce(json_object_agg(stage, shares), '{}'::json) FROM (
            SELECT m.stage, json_object_agg(p.country, p.share ORDER BY p.country) AS shares
              FROM material_stages m
              JOIN production_shares p ON p.material = coalesce(m.represented_by, m.material) AND p.stage = m.stage
             WHERE m.material = r.code GROUP BY m.stage) AS known) AS "worldShares",
         (SELECT rate FROM recycling_rates WHERE material = r.code) AS "recyclingRate"
    FROM materials r ORDER BY r.code`;

const POLICIES = `
  SELECT r.code, r.title, r.measure, r.stages, r.in_force_from AS "from", r.in_force_through AS "through",
         r.verified_through AS "verifiedThrough",
         ${listSql('m.material', 'policy_materials m WHERE m.policy_id = r.id', 'm.material')} AS materials,
         ${listSql(
           `json_build_object('from', u.suspended_from, 'through', u.suspended_through)`,
           'policy_suspensions u WHERE u.policy_id = r.id',
           'u.suspended_from',
         )} AS suspensions
    FROM policies r ORDER BY r.code`;

/** Reads the reference facts, and reads them again only when they have changed. */
@Injectable()
export class ReferenceFactsReadModel {
  private known: ReferenceFacts | null = null;

  constructor(private readonly database: Database) {}

  /** The facts in force. */
  current(): Promise<ReferenceFacts> {
    return this.database.snapshot(async () => {
      const basis = await this.basis();
      if (this.known?.generation !== basis.generation) this.known = await this.read(basis);
      return this.known;
    });
  }

  /** What scores are made from, read anew: also what the transaction that is going on has changed so far. */
  async content(): Promise<Pick<ReferenceFacts, 'materials' | 'policies'>> {
    return this.read(await this.basis());
  }

  private async basis(): Promise<Basis> {
    const [basis] = await this.database.query<Basis>(
      `SELECT reference_set || CASE reference_revision WHEN 0 THEN '' ELSE '+' || reference_revision END AS version,
              generation FROM scoring_basis`,
    );
    return basis;
  }

  private async read(basis: Basis): Promise<ReferenceFacts> {
    const materials = await this.database.query<MaterialFacts>(MATERIALS);
    const policies = await this.database.query<Policy>(POLICIES);
    return { ...basis, policies, materials: new Map(materials.map((facts) => [facts.code, facts])) };
  }
}
