import { useEffect } from 'react';
import type { DraftOnScreen } from './useDraft';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), with ⌘ on a Mac. */
export function useUndoKeys({ undo, redo }: Pick<DraftOnScreen, 'undo' | 'redo'>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      // Fields of text have an undo of their own.
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (isRedo) redo?.();
      else undo?.();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [undo, redo]);
}
