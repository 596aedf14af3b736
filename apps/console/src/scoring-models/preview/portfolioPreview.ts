import { decodePortfolio } from '@lodestone/contracts';
import {
  composePortfolio,
  type CompositeParameters,
  criticalCounts,
  type CriticalCounts,
  SUBJECT_KINDS,
  type SubjectKind,
} from '@lodestone/scoring-engine';
import type { Impact, Mover } from './impact';
import { impactOf } from './impactOf';
import { type KindPortfolio, kindPortfolio } from './kindPortfolio';
import { moverAt } from './movers';

/** What the bands of a subject rest on, whatever the weights. */
export interface SubjectRisks {
  readonly id: string;
  /** D1, D2 and D3, each 0 to 1. */
  readonly dimensions: readonly [number, number, number];
  /** Exposure of its worst stage, 0 to 1. */
  readonly worstStage: number;
  readonly blocked: boolean;
}

/** A cell of the migration matrix: bands by their position in `BANDS`. */
export interface MatrixCell {
  readonly from: number;
  readonly to: number;
}

/** Steps of two per cent of weight. */
const LATTICE_STEPS = 50;

/** Subjects of a cell that are named. */
export const MOST_IN_CELL = 50;

/** The whole portfolio, ready to be weighed anew at each movement. Lives in the worker. */
export class PortfolioPreview {
  private readonly kinds: readonly KindPortfolio[];

  /** @param buffer as `GET /v1/portfolio/dimensions` sends it */
  constructor(buffer: ArrayBuffer, active: CompositeParameters) {
    const portfolio = decodePortfolio(buffer);
    this.kinds = SUBJECT_KINDS.map((kind) => kindPortfolio(portfolio, kind, active));
  }

  impact(kind: SubjectKind, draft: CompositeParameters): Impact {
    return impactOf(this.of(kind), draft);
  }

  /** The first `MOST_IN_CELL` who go from one band to the other. */
  inCell(kind: SubjectKind, draft: CompositeParameters, { from, to }: MatrixCell): Mover[] {
    const portfolio = this.of(kind);
    const after = composePortfolio(portfolio.risks, draft);
    const found: Mover[] = [];
    for (let index = 0; index < after.bands.length && found.length < MOST_IN_CELL; index++) {
      if (portfolio.before.bands[index] !== from || after.bands[index] !== to) continue;
      found.push(moverAt(portfolio, after, index));
    }
    return found;
  }

  /** How many are critical, whatever the weights. */
  critical(kind: SubjectKind, draft: Pick<CompositeParameters, 'bandLimits' | 'composite'>): CriticalCounts {
    return criticalCounts(this.of(kind).risks, draft, LATTICE_STEPS);
  }

  /** @returns `null`: it has no score */
  risksOf(id: string): SubjectRisks | null {
    for (const { risks, idAt } of this.kinds) {
      const index = risks.blocked.findIndex((_, place) => idAt(place) === id);
      if (index === -1) continue;
      const [first, second, third] = risks.dimensions.subarray(3 * index, 3 * index + 3);
      return {
        ...{ id, dimensions: [first, second, third] },
        ...{ worstStage: risks.worstStages[3 * index], blocked: risks.blocked[index] === 1 },
      };
    }
    return null;
  }

  private of(wanted: SubjectKind): KindPortfolio {
    const found = this.kinds.find(({ kind }) => kind === wanted);
    if (found === undefined) throw new RangeError(`No ${wanted} here`);
    return found;
  }
}
