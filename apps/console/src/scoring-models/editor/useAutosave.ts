import type { ScoringModelRecord } from '@lodestone/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { VersionConflict } from '../../api';
import { type Draft, draftOf, isSameDraft } from '../draft/draft';

/** So long after the last change it is saved, in milliseconds. */
const PAUSE = 500;

/** Where what is on the screen stands. */
export interface Saving {
  /** As it is saved; its revision is what the next change is based on. */
  readonly saved: ScoringModelRecord;
  readonly state: 'saved' | 'saving' | 'failed' | 'conflict';
  /** Why it is not saved. */
  readonly error: Error | null;
  /** Somebody else was faster. */
  readonly conflict: VersionConflict<ScoringModelRecord> | null;
  /** Takes what is there now as saved, so that what is on the screen, where it differs, replaces it. */
  readonly goOnFrom: (theirs: ScoringModelRecord) => void;
  readonly again: () => void;
}

/**
 * Saves a draft as it is edited, one change after the other, each based on the revision that the one before has made.
 * @param isOn false: nothing is saved, because it may not be, or should not yet
 */
export function useAutosave(model: ScoringModelRecord, draft: Draft, isOn: boolean): Saving {
  const dataProvider = useDataProvider();
  const [saved, setSaved] = useState(model);
  const [failure, setFailure] = useState<{ readonly error: Error; readonly draft: Draft } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const conflict = failure !== null && isConflict(failure.error) ? failure.error : null;
  const isSame = isSameDraft(draft, draftOf(saved));
  // What has failed is not tried again until something changes, or somebody says so.
  const isDue = isOn && !isSame && !isSaving && conflict === null && failure?.draft !== draft;

  const save = useCallback(async () => {
    setSaving(true);
    setFailure(null);
    try {
      const params = { id: saved.id, data: { ...saved, ...draft }, previousData: saved };
      const { data } = await dataProvider.update<ScoringModelRecord>('scoring-models', params);
      setSaved(data);
    } catch (cause) {
      setFailure({ error: cause as Error, draft });
    } finally {
      setSaving(false);
    }
  }, [dataProvider, saved, draft]);

  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [isDue, save]);

  return {
    ...{ saved, conflict, error: failure?.error ?? null, again: () => void save() },
    state: stateOf(isSame, failure?.error ?? null, conflict),
    goOnFrom: (theirs) => {
      setFailure(null);
      setSaved(theirs);
    },
  };
}

const isConflict = (error: Error): error is VersionConflict<ScoringModelRecord> =>
  error instanceof VersionConflict;

function stateOf(isSame: boolean, error: Error | null, conflict: Error | null): Saving['state'] {
  if (conflict !== null) return 'conflict';
  if (isSame) return 'saved';
  return error === null ? 'saving' : 'failed';
}
