import type { ScoringModelRecord } from '@lodestone/contracts';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type Draft, draftOf, isSameDraft } from '../draft/draft';
import { draftHistory, startOf } from '../draft/draftHistory';
import { draftInLink, linkOf } from '../draft/draftLink';

/** So long after the last movement it stands in the address, in milliseconds: each time, the whole page hears of it. */
const PAUSE = 300;

/** The judgements on the screen, and what can be done to them. */
export interface DraftOnScreen {
  readonly draft: Draft;
  /** A movement goes on, after which there may be another one at once. */
  readonly isMoving: boolean;
  /** It came by a link and differs from what is saved; nothing is saved until somebody says so. */
  readonly isTrial: boolean;
  readonly endTrial: (isTaken: boolean) => void;
  /** One of the movements of a drag, which `settle` ends. */
  readonly move: (changes: Partial<Draft>) => void;
  readonly change: (changes: Partial<Draft>) => void;
  readonly settle: () => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Begins anew with what somebody else has saved. */
  readonly startWith: (draft: Draft) => void;
}

/** A draft as it is being edited: with undo, and in the address, so that a link or a reload shows the same. */
export function useDraft(model: ScoringModelRecord): DraftOnScreen {
  const [link, setLink] = useSearchParams();
  const fromLink = useRef({ ...draftOf(model), ...draftInLink(link) });
  const [history, step] = useReducer(draftHistory, fromLink.current, startOf);
  const [isTrial, setTrial] = useState(
    () => model.status === 'draft' && !isSameDraft(fromLink.current, draftOf(model)),
  );
  const { present, past, future, isMoving } = history;

  // It is another function after each change of the address, which is nothing to write into the address again.
  const latestSetLink = useRef(setLink);
  useEffect(() => {
    latestSetLink.current = setLink;
  }, [setLink]);

  useEffect(() => {
    if (isMoving) return undefined;
    const next = linkOf(present);
    const write = () =>
      latestSetLink.current(
        (now) => {
          const isThere = Object.entries(next).every(([name, value]) => now.get(name) === value);
          return isThere ? now : next;
        },
        { replace: true },
      );
    const timer = setTimeout(write, PAUSE);
    return () => clearTimeout(timer);
  }, [present, isMoving]);

  const [canUndo, canRedo] = [past.length > 0, future.length > 0];
  const startWith = useCallback((draft: Draft) => step({ do: 'start', draft }), []);
  return {
    ...{ draft: present, isMoving, isTrial, startWith },
    endTrial: (isTaken) => {
      setTrial(false);
      if (!isTaken) startWith(draftOf(model));
    },
    move: useCallback((changes) => step({ do: 'move', changes }), []),
    change: useCallback((changes) => step({ do: 'change', changes }), []),
    settle: useCallback(() => step({ do: 'settle' }), []),
    undo: useMemo(() => (canUndo ? () => step({ do: 'undo' }) : null), [canUndo]),
    redo: useMemo(() => (canRedo ? () => step({ do: 'redo' }) : null), [canRedo]),
  };
}
