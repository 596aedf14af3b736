import type { ScoringModelRecord } from '@lodestone/contracts';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type Draft, draftOf, isSameDraft } from '../draft/draft';
import { draftHistory, startOf } from '../draft/draftHistory';
import { draftInLink, linkOf } from '../draft/draftLink';

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
    if (isMoving) return;
    const next = linkOf(present);
    latestSetLink.current(
      (now) => {
        const isThere = Object.entries(next).every(([name, value]) => now.get(name) === value);
        return isThere ? now : next;
      },
      { replace: true },
    );
  }, [present, isMoving]);

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
    undo: past.length === 0 ? null : () => step({ do: 'undo' }),
    redo: future.length === 0 ? null : () => step({ do: 'redo' }),
  };
}
