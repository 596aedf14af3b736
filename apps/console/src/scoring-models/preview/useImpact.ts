import type { CompositeParameters, SubjectKind } from '@lodestone/scoring-engine';
import { useEffect, useRef, useState } from 'react';
import type { Impact } from './impact';
import type { PreviewThread } from './PreviewThread';

/** What is asked for while the worker is still at the one before. */
interface Wanted {
  readonly thread: PreviewThread;
  readonly kind: SubjectKind;
  readonly draft: CompositeParameters;
}

/**
 * What a draft does to everybody, anew at each movement. The worker gets one question at a time, and then the latest:
 * what was passed over in between nobody has to see.
 * @returns `null` until there is a first answer
 */
export function useImpact(
  thread: PreviewThread | null,
  kind: SubjectKind,
  draft: CompositeParameters,
): Impact | null {
  const [impact, setImpact] = useState<Impact | null>(null);
  const wanted = useRef<Wanted | null>(null);
  const isAsking = useRef(false);
  useEffect(() => {
    if (thread === null) return;
    wanted.current = { thread, kind, draft };
    if (isAsking.current) return;
    const ask = async () => {
      isAsking.current = true;
      for (let next = wanted.current; next !== null; next = wanted.current) {
        wanted.current = null;
        const question = { ask: 'impact', kind: next.kind, draft: next.draft } as const;
        // A worker that has ended while it was at it is followed by another one.
        const told = await next.thread.ask(question).catch(() => null);
        if (told !== null) setImpact(told);
      }
      isAsking.current = false;
    };
    void ask();
  }, [thread, kind, draft]);
  return impact;
}
