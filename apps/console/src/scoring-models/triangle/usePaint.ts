import {
  additiveRisks,
  type BandArea,
  bandAreas,
  BANDS,
  minimumBand,
  type Outranking,
  outranks,
} from '@lodestone/scoring-engine';
import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../draft/draft';
import type { SubjectRisks } from '../preview/portfolioPreview';
import type { PreviewThread } from '../preview/PreviewThread';
import type { PaintedSubject } from './SubjectChoice';

/** What the triangle is painted with. */
export type Paint =
  | { readonly is: 'bands'; readonly areas: readonly BandArea[] }
  | { readonly is: 'outranking'; readonly outranking: Outranking }
  | { readonly is: 'unscored' };

interface Painting {
  readonly thread: PreviewThread | null;
  readonly draft: Draft;
  readonly first: PaintedSubject | null;
  readonly second: PaintedSubject | null;
}

/** The areas of one supplier's bands, or where which of two is the riskier: exact polygons. @returns `null`: nothing */
export function usePaint({ thread, draft, first, second }: Painting): Paint | null {
  const one = useRisks(thread, first?.id ?? null);
  const other = useRisks(thread, first === null ? null : (second?.id ?? null));
  const { composite, bandLimits, worstStageGate } = draft;
  return useMemo((): Paint | null => {
    if (one === undefined || other === undefined) return null;
    if (one === null || other === null) return { is: 'unscored' };
    if (one === 'none') return null;
    if (other === 'none') {
      const least = BANDS[minimumBand(one.worstStage, one.blocked, worstStageGate)];
      const subject = { dimensions: one.dimensions, minimumBand: least };
      return { is: 'bands', areas: bandAreas(subject, { composite, bandLimits }) };
    }
    const [risks, otherRisks] = [one, other].map(({ dimensions }) => additiveRisks(dimensions, composite));
    return { is: 'outranking', outranking: outranks(risks, otherRisks) };
  }, [one, other, composite, bandLimits, worstStageGate]);
}

/** @returns `'none'`: nobody is chosen; `undefined`: not known yet; `null`: no score */
function useRisks(thread: PreviewThread | null, id: string | null): SubjectRisks | null | undefined | 'none' {
  const [found, setFound] = useState<{ id: string; risks: SubjectRisks | null } | null>(null);
  useEffect(() => {
    if (thread === null || id === null) return undefined;
    let isGone = false;
    void thread.ask({ ask: 'risks', id }).then(
      (risks) => !isGone && setFound({ id, risks }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [thread, id]);
  if (id === null) return 'none';
  return found?.id === id ? found.risks : undefined;
}
