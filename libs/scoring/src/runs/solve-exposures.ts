import { LinkedExposureStore, SupplierGraphReadModel } from '@lodestone/persistence';
import {
  type CountryCode,
  linkedExposuresOf,
  linksOf,
  type LinkedSupplier,
  LookThroughPass,
  type Subject,
  type SupplierExposures,
} from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { nextTurn } from '../scores/next-turn';
import type { RunBasis } from './run-basis';

/** Suppliers after which others have a turn. */
const TURN = 100;
/** Suppliers that are written at once. */
const AT_ONCE = 1_000;

/** What a pass over suppliers found. */
export interface Found {
  readonly supplierId: string;
  readonly seat: CountryCode | null;
  readonly exposures: SupplierExposures;
}

/**
 * Keeps what look-through finds of the suppliers that others link to, for each run. Whoever is scored reads it from
 * there, so that an edit or a chunk costs what it touches and not all that is upstream.
 */
@Injectable()
export class SolveExposures {
  constructor(
    private readonly graph: SupplierGraphReadModel,
    private readonly exposures: LinkedExposureStore,
  ) {}

  /** Solves every supplier that is linked to, into a run that knows none yet; inside a transaction. */
  async all(basis: RunBasis): Promise<void> {
    const waiting: Found[] = [];
    for await (const found of this.solve(basis, await this.graph.allTargets())) {
      waiting.push(found);
      if (waiting.length < AT_ONCE) continue;
      await this.exposures.add(basis.runNumber, waiting.splice(0));
    }
    await this.exposures.add(basis.runNumber, waiting);
  }

  /** Solves every supplier that is linked to, by other judgements than those of a run, and writes nothing. */
  async inMemory(basis: RunBasis): Promise<Map<string, Found>> {
    const all = new Map<string, Found>();
    for await (const found of this.solve(basis, await this.graph.allTargets()))
      all.set(found.supplierId, found);
    return all;
  }

  /** Makes sure that the run knows some suppliers, and all upstream of them; inside a transaction. */
  async ensure(basis: RunBasis, supplierIds: readonly string[]): Promise<void> {
    const unknown = await this.graph.upstreamUnknown(basis.runNumber, supplierIds);
    if (unknown.length > 0) await this.again(basis, unknown);
  }

  /**
   * Solves suppliers anew, among them with each one all that it goes round with; the others are taken as they are known.
   * Inside a transaction.
   * @returns those of whom something else is found than before
   */
  async again(basis: RunBasis, supplierIds: readonly string[]): Promise<string[]> {
    const { runNumber } = basis;
    const changed: string[] = [];
    let waiting: Found[] = [];
    const write = async () => {
      const before = await this.exposures.find(
        runNumber,
        waiting.map(({ supplierId }) => supplierId),
      );
      const known = new Map(before.map((row) => [row.supplierId, textOf(row)]));
      const others = waiting.filter((found) => known.get(found.supplierId) !== textOf(found));
      await this.exposures.replace(runNumber, others);
      changed.push(...others.map(({ supplierId }) => supplierId));
      waiting = [];
    };
    for await (const found of this.solve(basis, supplierIds)) {
      waiting.push(found);
      if (waiting.length === AT_ONCE) await write();
    }
    await write();
    return changed;
  }

  private async *solve(
    { runNumber, scoringDate, model, facts }: RunBasis,
    supplierIds: readonly string[],
  ): AsyncGenerator<Found> {
    const { materials } = facts;
    const known = new Map<string, LinkedSupplier>();
    const pass = new LookThroughPass(
      { parameters: model.parameters, scoringDate, materials },
      linkedExposuresOf(known, materials),
    );
    const own = new Set(supplierIds);
    const outside = new Set<string>();
    const seats = new Map<string, CountryCode | null>();
    let read = 0;
    for await (const { id, document } of this.graph.documents(supplierIds)) {
      if (++read % TURN === 0) await nextTurn();
      const subject = readSubject(document);
      if (subject === null) continue;
      seats.set(id, subject.country);
      pass.add(subject);
      for (const link of linksOf(subject.chains)) if (!own.has(link)) outside.add(link);
    }
    for (const { supplierId, seat, exposures } of await this.exposures.find(runNumber, [...outside])) {
      known.set(supplierId, { country: seat, exposures });
    }
    await nextTurn();
    for (const { supplierId, exposures } of pass.solve().suppliers()) {
      yield { supplierId, seat: seats.get(supplierId) ?? null, exposures };
    }
  }
}

const textOf = ({ seat, exposures }: Pick<Found, 'seat' | 'exposures'>): string =>
  JSON.stringify([seat, exposures]);

/** A supplier whose document cannot be read is to others as if it had no evidence; its own score says what is wrong. */
function readSubject(document: string): Subject | null {
  try {
    const subject = JSON.parse(document) as Subject;
    linksOf(subject.chains);
    return subject;
  } catch {
    return null;
  }
}
