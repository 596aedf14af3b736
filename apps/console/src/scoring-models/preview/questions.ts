import type { CompositeParameters, CriticalCounts, SubjectKind } from '@lodestone/scoring-engine';
import type { Impact, Mover } from './impact';
import type { MatrixCell, SubjectRisks } from './portfolioPreview';

/** What the page asks the worker. */
export type Question =
  | { readonly ask: 'load'; readonly buffer: ArrayBuffer; readonly active: CompositeParameters }
  | { readonly ask: 'impact'; readonly kind: SubjectKind; readonly draft: CompositeParameters }
  | {
      readonly ask: 'cell';
      readonly kind: SubjectKind;
      readonly draft: CompositeParameters;
      readonly cell: MatrixCell;
    }
  | {
      readonly ask: 'critical';
      readonly kind: SubjectKind;
      readonly draft: Pick<CompositeParameters, 'bandLimits' | 'composite'>;
    }
  | { readonly ask: 'risks'; readonly id: string };

/** What each question is answered with. */
export interface Answers {
  readonly load: null;
  readonly impact: Impact;
  readonly cell: readonly Mover[];
  readonly critical: CriticalCounts;
  readonly risks: SubjectRisks | null;
}

/** A question under its number, and what is told of it. */
export interface Asked {
  readonly number: number;
  readonly question: Question;
}
export type Told = { readonly number: number } & (
  { readonly answer: unknown } | { readonly failure: string }
);
