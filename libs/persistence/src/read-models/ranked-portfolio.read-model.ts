import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BinaryCopyReader } from '../copy/binary-copy-reader';
import { Database } from '../database';
import { PublishedRunStore } from '../stores/published-run.store';
import { OncePerState } from './once-per-state';
import { RankedPortfolio } from './ranked-portfolio';

const ID = 16;
const POINTS = 100;

/** The risks of everybody who is ranked by the scores in force. */
@Injectable()
export class RankedPortfolioReadModel {
  private readonly known: Readonly<Record<SubjectKind, OncePerState<RankedPortfolio>>> = {
    supplier: new OncePerState(),
    partnership: new OncePerState(),
  };

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
    return this.known[kind].of(state, () => this.read(kind, runNumber));
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
