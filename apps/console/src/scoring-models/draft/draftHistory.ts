import { type Draft, isSameDraft } from './draft';

/** What has been undone and can be redone; a drag is one step, however many movements it has. */
export interface DraftHistory {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** A movement goes on. */
  readonly isMoving: boolean;
}

export type DraftStep =
  | { readonly do: 'move' | 'change'; readonly changes: Partial<Draft> }
  | { readonly do: 'settle' | 'undo' | 'redo' }
  /** Another record has been read: there is nothing to undo. */
  | { readonly do: 'start'; readonly draft: Draft };

/** Steps that can be undone. */
const MOST_STEPS = 200;

export const startOf = (present: Draft): DraftHistory => ({
  ...{ past: [], present, future: [], isMoving: false },
});

/** The history after a step. */
export function draftHistory(history: DraftHistory, step: DraftStep): DraftHistory {
  const { past, present, future, isMoving } = history;
  switch (step.do) {
    case 'start':
      return startOf(step.draft);
    case 'settle':
      return isMoving ? { ...history, isMoving: false } : history;
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { past: past.slice(0, -1), present: before, future: [present, ...future], isMoving: false };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (after === undefined) return history;
      return { past: [...past, present], present: after, future: rest, isMoving: false };
    }
    default: {
      const next = { ...present, ...step.changes };
      const isMove = step.do === 'move';
      if (isSameDraft(next, present)) return history;
      const steps = isMoving && isMove ? past : [...past, present].slice(-MOST_STEPS);
      return { past: steps, present: next, future: [], isMoving: isMove };
    }
  }
}
