import type { MaterialFacts, Policy } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import type { ReferenceVersionEntity } from '../entities/reference-version.entity';
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

/** Generations that are remembered: the published one, that of a run, the newest. */
const MOST_KNOWN = 4;

/** Reads the reference facts, and each generation of them only once. */
@Injectable()
export class ReferenceFactsReadModel {
  private known: ReferenceFacts | null = null;
  private readonly kept = new Map<string, ReferenceFacts>();

  constructor(private readonly database: Database) {}

  /** The facts in force. */
  current(): Promise<ReferenceFacts> {
    return this.database.snapshot(async () => {
      const basis = await this.basis();
      if (this.known?.generation !== basis.generation) this.known = await this.read(basis);
      return this.known;
    });
  }

  /**
   * The facts as scores of a generation rest on them.
   * @throws {RangeError} when that generation is not kept
   */
  async ofGeneration(generation: string): Promise<ReferenceFacts> {
    const known = this.kept.get(generation) ?? (await this.readKept(generation));
    this.kept.delete(generation);
    this.kept.set(generation, known);
    for (const oldest of [...this.kept.keys()].slice(0, -MOST_KNOWN)) this.kept.delete(oldest);
    return known;
  }

  /** What scores are made from, read anew: also what the transaction that is going on has changed so far. */
  async content(): Promise<ReferenceFacts> {
    return this.read(await this.basis());
  }

  private async readKept(generation: string): Promise<ReferenceFacts> {
    const [kept] = await this.database.query<ReferenceVersionEntity>(
      'SELECT version, materials, policies FROM reference_versions WHERE generation = $1',
      [generation],
    );
    if (kept === undefined) throw new RangeError(`Reference data of generation ${generation} is not kept`);
    const { version, materials, policies } = kept;
    return {
      version,
      generation,
      policies,
      materials: new Map(materials.map((facts) => [facts.code, facts])),
    };
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
