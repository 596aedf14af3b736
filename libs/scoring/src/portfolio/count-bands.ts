import type { PortfolioBands } from '@lodestone/contracts';
import {
  type BandCount,
  BandCountReadModel,
  Database,
  OncePerState,
  PublishedRunStore,
} from '@lodestone/persistence';
import { BANDS, type SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';

/** Says how many suppliers and partnerships are in each band. */
@Injectable()
export class CountBands {
  private readonly known = new OncePerState<PortfolioBands>();

  constructor(
    private readonly database: Database,
    private readonly publishedRun: PublishedRunStore,
    private readonly bandCounts: BandCountReadModel,
  ) {}

  /** They are counted once, and again once a run was published or a score made anew. */
  async execute(): Promise<PortfolioBands> {
    const { state } = await this.publishedRun.state();
    return this.known.of(state, () => this.database.snapshot(() => this.count()));
  }

  private async count(): Promise<PortfolioBands> {
    const counts = await this.bandCounts.counts();
    return { suppliers: countsOf(counts, 'supplier'), partnerships: countsOf(counts, 'partnership') };
  }
}

function countsOf(counts: readonly BandCount[], kind: SubjectKind): PortfolioBands['suppliers'] {
  const [low, moderate, high, critical, notScored] = [...BANDS, null].map(
    (band) => counts.find((each) => each.kind === kind && each.band === band)?.subjects ?? 0,
  );
  return { low, moderate, high, critical, notScored };
}
