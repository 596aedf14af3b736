import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BinaryCopyReader } from '../copy/binary-copy-reader';
import { Database } from '../database';
import { PublishedRunStore } from '../stores/published-run.store';
import { RankedPortfolio } from './ranked-portfolio';

const ID = 16;
const POINTS = 100;

/** Of a kind what was read last, and of when it is. */
interface KnownPortfolio {
  /** The published run, and the last change of a score in it. */
  readonly state: string;
  readonly portfolio: Promise<RankedPortfolio>;
}

/** The risks of everybody who is ranked by the scores in force. */
@Injectable()
export class RankedPortfolioReadModel {
  private readonly known = new Map<SubjectKind, KnownPortfolio>();

  constructor(
    private readonly database: Database,
    private readonly publishedRun: PublishedRunStore,
  ) {}

  /**
   * All of a kind of whom enough is declared, as they are in the transaction that is going on. They are read once, and
   * again once a run was published or a score made anew.
   */
  async find(kind: SubjectKind): Promise<RankedPortfolio> {
    const { runNumber, state } = await this.publishedRun.state();
    const known = this.known.get(kind);
    if (known?.state === state) return known.portfolio;
    const reading = { state, portfolio: this.read(kind, runNumber) };
    this.known.set(kind, reading);
    try {
      return await reading.portfolio;
    } catch (cause) {
      // All who wait for it are told; whoever comes next reads it anew.
      if (this.known.get(kind) === reading) this.known.delete(kind);
      throw cause;
    }
  }

  private async read(kind: SubjectKind, runNumber: number): Promise<RankedPortfolio> {
    const rows = await this.database.copyOut(
      `SELECT subject_id, figures[1], figures[4], figures[7] FROM scores
        WHERE run_number = ${runNumber} AND subject_kind = '${kind}' AND NOT insufficient ORDER BY subject_id`,
    );
    return packed(rows);
  }
}

function packed(rows: Buffer): RankedPortfolio {
  let count = 0;
  for (const reader = new BinaryCopyReader(rows); reader.next(); count++) skipRow(reader);
  const ids = Buffer.alloc(count * ID);
  const dimensions = new Float64Array(3 * count);
  const reader = new BinaryCopyReader(rows);
  for (let place = 0; reader.next(); place++) {
    reader.bytes()?.copy(ids, place * ID);
    for (let at = 3 * place; at < 3 * place + 3; at++) dimensions[at] = (reader.double() ?? 0) / POINTS;
  }
  return new RankedPortfolio(ids, dimensions);
}

function skipRow(reader: BinaryCopyReader): void {
  for (let field = 0; field < 4; field++) reader.bytes();
}
