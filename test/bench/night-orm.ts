import { hash } from 'node:crypto';
import {
  ENGINE_VERSION,
  linkedExposuresOf,
  linksOf,
  LookThroughPass,
  NO_LINKED_EXPOSURES,
  receiptOf,
  scoreSubject,
  type Subject,
} from '@lodestone/scoring-engine';
import { DataSource, In, type Repository } from 'typeorm';
import type { CleanUp } from './clean-up';
import type { EngineFacts } from './engine.bench';
import {
  CHAIN,
  ROWS,
  SCORE,
  type ScoreRow,
  SOURCE,
  SUPPLIER,
  type SupplierRow,
  toSubject,
} from './orm-portfolio';

/** How far a value may be off in its last digits, in points. */
const ROUNDING = 1e-9;

/** Opens the portfolio to an ORM: its rows, spread over tables as records have them. */
export async function openOrm(url: string, facts: EngineFacts, cleanUp: CleanUp): Promise<OrmNight> {
  const database = await new DataSource({
    ...{ type: 'postgres', url, entities: [SUPPLIER, CHAIN, SOURCE, SCORE] },
  }).initialize();
  cleanUp.add(async () => {
    if (database.isInitialized) await database.destroy();
  });
  await database.query(ROWS);
  const [{ date }] = await database.query<{ date: string }[]>(
    'SELECT scoring_date::text AS date FROM published_run',
  );
  return new OrmNight(database, { ...facts, scoringDate: date, evidenceDate: date });
}

/**
 * A night as most would write it first: load suppliers, and those they buy from, with their relations; score; save. It
 * says the same of everybody as a run does, but keeps neither changes nor what a score rests on.
 */
export class OrmNight {
  private readonly suppliers: Repository<SupplierRow>;
  private readonly scores: Repository<ScoreRow>;

  constructor(
    private readonly database: DataSource,
    private readonly facts: EngineFacts,
  ) {
    this.suppliers = database.getRepository(SUPPLIER);
    this.scores = database.getRepository(SCORE);
  }

  /**
   * @param atOnce suppliers that are loaded and saved at once
   * @returns seconds
   * @throws {RangeError} when it does not say what the run before it did
   */
  async seconds(atOnce: number): Promise<number> {
    await this.scores.clear();
    const start = performance.now();
    const ids = (await this.suppliers.find({ select: { id: true } })).map(({ id }) => id);
    for (let first = 0; first < ids.length; first += atOnce) {
      await this.scores.save(await this.score(ids.slice(first, first + atOnce)));
    }
    const seconds = (performance.now() - start) / 1000;
    await this.compare();
    return seconds;
  }

  close(): Promise<void> {
    return this.database.destroy();
  }

  private async score(ids: readonly string[]): Promise<ScoreRow[]> {
    const reached = await this.reach(ids);
    const { materials, model, scoringDate } = this.facts;
    const pass = new LookThroughPass(
      { parameters: model.parameters, scoringDate, materials },
      NO_LINKED_EXPOSURES,
    );
    for (const subject of [...reached.values()].sort((one, other) => (one.id < other.id ? -1 : 1))) {
      pass.add(subject);
    }
    const found = [...pass.solve().suppliers()].map(({ supplierId, exposures }) => {
      const known = { country: reached.get(supplierId)?.country ?? null, exposures };
      return [supplierId, known] as const;
    });
    const context = { ...this.facts, linked: linkedExposuresOf(new Map(found), materials) };
    return ids.flatMap((id) => {
      const subject = reached.get(id);
      return subject === undefined || subject.chains.length === 0 ? [] : [toScoreRow(subject, context)];
    });
  }

  /** Suppliers with all that they buy from, tier by tier. */
  private async reach(ids: readonly string[]): Promise<Map<string, Subject>> {
    const reached = new Map<string, Subject>();
    for (let wanted = [...ids]; wanted.length > 0;) {
      const rows = await this.suppliers.find({
        ...{ where: { id: In(wanted) }, relations: { chains: { sources: true } } },
      });
      for (const row of rows) reached.set(row.id, toSubject(row));
      const links = rows.flatMap(({ id }) => linksOf(reached.get(id)?.chains ?? []));
      wanted = [...new Set(links)].filter((id) => !reached.has(id));
    }
    return reached;
  }

  private async compare(): Promise<void> {
    const [{ others }] = await this.database.query<{ others: number }[]>(
      `SELECT count(*)::int AS others
         FROM scores s FULL JOIN orm_scores o ON o.id = s.subject_id
        WHERE s.run_number = (SELECT run_number FROM published_run)
          AND (abs(o.value * 100 - s.value) < $1 AND o.band = s.band) IS NOT TRUE`,
      [ROUNDING],
    );
    if (others > 0) throw new RangeError(`The ORM says something else of ${others} suppliers`);
  }
}

function toScoreRow(subject: Subject, context: Parameters<typeof scoreSubject>[1]): ScoreRow {
  const score = scoreSubject(subject, context);
  const { value, lower, upper, band, openQuestions, dimensions, gates, flags, alerts } = score;
  const { hash: receipt } = receiptOf(subject, score, context, { sha256: (text) => hash('sha256', text) });
  const reply = { value, lower, upper, band, dimensions, gates, flags, alerts, question: openQuestions[0] };
  return { id: subject.id, value, lower, upper, band, engineVersion: ENGINE_VERSION, receipt, reply };
}
