import { BANDS, emptyRisks, type PackedRisks, packRisks, type SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BinaryCopyReader } from '../copy/binary-copy-reader';
import { Database } from '../database';
import { uuidLiteral } from '../lists/uuid-literal';

/** Bytes of the pins that say what a score rests on. */
export const PINNED_BYTES = 40;
/** Subjects that are read at once. */
const AT_ONCE = 20_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Those of a run who have a score, a place a subject in the order of ids. */
interface PackedSubjects {
  /** 16 bytes a subject. */
  readonly ids: Uint8Array;
  /** 1: a partnership. */
  readonly partnerships: Uint8Array;
  /** What each score rests on, `PINNED_BYTES` a subject. */
  readonly pins: Uint8Array;
}

/** The risks of a portfolio. */
export interface PackedPortfolio extends PackedSubjects {
  readonly risks: PackedRisks;
  /** Those who have no score: there is nothing to score, or it could not be made anew. */
  readonly unscored: number;
}

/** What a run says of a portfolio, in points; bands by their position in `BANDS`. */
export interface SaidPortfolio extends PackedSubjects {
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly bands: Uint8Array;
  readonly firm: Uint8Array;
  readonly insufficient: Uint8Array;
}

/** A subject by its name. */
export interface NamedSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
}

/** A score that says something, and could be made anew when it last had to be. */
const SCORED = 'value IS NOT NULL AND NOT is_stale AND cardinality(risks) > 0';

/** Reads the scores of a whole run into a few lists of numbers. */
@Injectable()
export class PortfolioReadModel {
  constructor(private readonly database: Database) {}

  /** The risks of everybody who has a score; inside a snapshot or transaction. */
  async packed(runNumber: number): Promise<PackedPortfolio> {
    const { scored, unscored } = await this.count(runNumber);
    const portfolio = { ...emptySubjects(scored), risks: emptyRisks(scored), unscored };
    await this.read(runNumber, 'is_blocked, risks, figures[10:12]', portfolio, (rows, index) => {
      const blocked = rows.boolean();
      packRisks(portfolio.risks, index, rows.doubles(), rows.doubles(), blocked);
    });
    return portfolio;
  }

  /** What is said of everybody who has a score; inside a snapshot or transaction. */
  async said(runNumber: number): Promise<SaidPortfolio> {
    const { scored } = await this.count(runNumber);
    const doubles = () => new Float64Array(scored);
    const bytes = () => new Uint8Array(scored);
    const said = {
      ...emptySubjects(scored),
      ...{ value: doubles(), lower: doubles(), upper: doubles() },
      ...{ bands: bytes(), firm: bytes(), insufficient: bytes() },
    };
    const columns = 'value, lower, upper, band, band_is_firm, insufficient';
    await this.read(runNumber, columns, said, (rows, index) => {
      said.value[index] = rows.double() ?? 0;
      said.lower[index] = rows.double() ?? 0;
      said.upper[index] = rows.double() ?? 0;
      said.bands[index] = (BANDS as readonly (string | null)[]).indexOf(rows.text());
      said.firm[index] = rows.boolean() ? 1 : 0;
      said.insufficient[index] = rows.boolean() ? 1 : 0;
    });
    return said;
  }

  /** Names subjects by their places. */
  async subjects(ids: Uint8Array, places: readonly number[]): Promise<(place: number) => NamedSubject> {
    const named = await this.subjectsOf([...new Set(places)].map((place) => uuidAt(ids, place)));
    return (place) => {
      const id = uuidAt(ids, place);
      return named.get(id) ?? { kind: 'supplier', id, name: id };
    };
  }

  /** Names subjects; whoever is gone is absent. */
  async subjectsOf(ids: readonly string[]): Promise<Map<string, NamedSubject>> {
    const rows = await this.database.query<NamedSubject>(
      'SELECT subject_id AS id, subject_kind AS kind, name FROM input_documents WHERE subject_id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map((subject) => [subject.id, subject]));
  }

  private async count(runNumber: number): Promise<{ scored: number; unscored: number }> {
    const [counts] = await this.database.query<{ scored: number; unscored: number }>(
      `SELECT count(*) FILTER (WHERE ${SCORED})::int AS scored, count(*) FILTER (WHERE (${SCORED}) IS NOT TRUE)::int AS unscored
         FROM scores WHERE run_number = $1`,
      [runNumber],
    );
    return counts;
  }

  private async read(
    runNumber: number,
    columns: string,
    { ids, partnerships, pins }: PackedSubjects,
    readRest: (rows: BinaryCopyReader, index: number) => void,
  ): Promise<void> {
    const subjects = partnerships.length;
    const after = (last: string) =>
      this.database.copyOut(
        `SELECT subject_id, subject_kind = 'partnership', substring(pins FROM 1 FOR ${PINNED_BYTES}), ${columns}
           FROM scores WHERE run_number = ${Math.trunc(runNumber)} AND ${SCORED} AND subject_id > ${uuidLiteral(last)}
          ORDER BY subject_id LIMIT ${AT_ONCE}`,
      );
    let gathered = subjects > 0 ? after(NOBODY) : null;
    for (let index = 0; gathered !== null;) {
      const buffer = await gathered;
      // PostgreSQL gathers the next ones while these are read.
      gathered = index + AT_ONCE < subjects ? after(lastOf(buffer)) : null;
      const rows = new BinaryCopyReader(buffer);
      while (rows.next()) {
        ids.set(rows.bytes() ?? [], 16 * index);
        partnerships[index] = rows.boolean() ? 1 : 0;
        pins.set(rows.bytes() ?? [], PINNED_BYTES * index);
        readRest(rows, index++);
      }
    }
  }
}

/** The id that the last row begins with. */
function lastOf(buffer: Buffer): string {
  const rows = new BinaryCopyReader(buffer);
  rows.last();
  return rows.uuid();
}

const emptySubjects = (subjects: number): PackedSubjects => ({
  ids: new Uint8Array(16 * subjects),
  partnerships: new Uint8Array(subjects),
  pins: new Uint8Array(PINNED_BYTES * subjects),
});

function uuidAt(ids: Uint8Array, index: number): string {
  const hex = Buffer.from(ids.subarray(16 * index, 16 * index + 16)).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
