import type { CriticalCounts } from '@lodestone/scoring-engine';
import { useEffect, useState } from 'react';
import type { Draft } from '../draft/draft';
import type { PreviewThread } from '../preview/PreviewThread';

/** How many suppliers are critical under all weights. @returns `null`: nobody wants to know, or not known yet */
export function useCriticalCounts(
  thread: PreviewThread | null,
  { composite, bandLimits }: Draft,
  isWanted: boolean,
): CriticalCounts | null {
  const [counts, setCounts] = useState<CriticalCounts | null>(null);
  useEffect(() => {
    if (thread === null || !isWanted) return undefined;
    let isGone = false;
    void thread.ask({ ask: 'critical', kind: 'supplier', draft: { composite, bandLimits } }).then(
      (told) => {
        if (!isGone) setCounts(told);
      },
      // A worker that has ended is followed by another one, which is asked again.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [thread, composite, bandLimits, isWanted]);
  return isWanted ? counts : null;
}
