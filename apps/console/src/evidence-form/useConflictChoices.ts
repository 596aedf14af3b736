import { type RaRecord, useEditContext, useNotify, useRedirect, useUpdate } from 'react-admin';
import { VersionConflict } from '../api';

/** The ways out of a conflict of versions. */
export function useConflictChoices(
  { mine, theirs }: VersionConflict<RaRecord>,
  onConflict: (conflict: VersionConflict<RaRecord> | null) => void,
) {
  const { resource, refetch } = useEditContext<RaRecord>();
  const redirect = useRedirect();
  const notify = useNotify();
  const [update, { isPending }] = useUpdate<RaRecord, Error>(undefined, undefined, {
    mutationMode: 'pessimistic',
    onSuccess: ({ id }) => redirect('show', resource, id),
    onError: (cause) => {
      if (cause instanceof VersionConflict) onConflict(cause as VersionConflict<RaRecord>);
      else notify(cause.message, { type: 'error', messageArgs: { _: cause.message } });
    },
  });
  return {
    /** Saves what this user changed over the version that is there now; what others changed beside it stays. */
    keepMine: () => {
      if (theirs === null) return;
      void update(resource, { id: theirs.id, data: { ...theirs, ...mine }, previousData: theirs });
    },
    /** Begins anew from what is there now. */
    takeTheirs: () => {
      void refetch().then(() => onConflict(null));
    },
    leave: () => redirect('list', resource),
    isSaving: isPending,
  };
}
