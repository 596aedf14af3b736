import type { KindImpact, ModelPreview } from '@lodestone/contracts';
import { type Band, BANDS, type Dimension, type SubjectKind } from '@lodestone/scoring-engine';

/** A subject that a draft moves, in points. */
export interface Mover {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  readonly band: { readonly before: Band; readonly after: Band };
  /** The one that moves it most. */
  readonly dimension: Dimension;
}

export interface BeforeAndAfter<Value = number> {
  readonly before: Value;
  readonly after: Value;
}

/** What a draft does to all suppliers, or to all partnerships, against the version in force. */
export interface Impact {
  readonly kind: SubjectKind;
  readonly subjects: number;
  /** Rows: the band before; columns: the band after. */
  readonly migration: readonly (readonly number[])[];
  /** How many composites reach the lower limit of each band. */
  readonly limits: readonly { readonly band: Band; readonly subjects: BeforeAndAfter }[];
  readonly firm: BeforeAndAfter;
  readonly insufficient: BeforeAndAfter;
  /** Kendall's τ-b; `null`: one of the orders does not tell its subjects apart. */
  readonly tau: number | null;
  /** Those that τ compares. */
  readonly ranked: number;
  /** Subjects by score, `BARS` steps from 0 to 100; `null`: the server does not say. */
  readonly histogram: BeforeAndAfter<readonly number[]> | null;
  /** Those who move most, the largest move first. */
  readonly movers: { readonly up: readonly Mover[]; readonly down: readonly Mover[] };
}

/** Movers shown in each direction. */
export const MOST_MOVERS_SHOWN = 8;

/** What the server's preview says of a kind of subjects. */
export function impactInPreview({ kinds, movers }: ModelPreview, wanted: SubjectKind): Impact | null {
  const said = kinds.find(({ kind }) => kind === wanted);
  if (said === undefined) return null;
  const ofKind = movers.filter(({ subject }) => subject.kind === wanted);
  const inDirection = (direction: 1 | -1): Mover[] =>
    ofKind
      .filter(({ change }) => Math.sign(change) === direction)
      .slice(0, MOST_MOVERS_SHOWN)
      .map(({ subject, before, after, band, dimension }) => ({
        ...{ id: subject.id, before, after, band, dimension },
      }));
  const { kind, subjects, limits, firm, insufficient, rankCorrelation } = said;
  return {
    ...{ kind, subjects, firm, insufficient, limits, migration: migrationIn(said) },
    ...{ tau: rankCorrelation.tau, ranked: rankCorrelation.subjects, histogram: null },
    movers: { up: inDirection(1), down: inDirection(-1) },
  };
}

const migrationIn = ({ bands }: KindImpact): number[][] =>
  BANDS.map((from) =>
    BANDS.map((to) => bands.find((cell) => cell.from === from && cell.to === to)?.subjects ?? 0),
  );
