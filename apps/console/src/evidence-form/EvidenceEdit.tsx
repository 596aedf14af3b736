import { type ReactNode, useState } from 'react';
import { Edit, type RaRecord, ShowButton, TopToolbar, useNotify } from 'react-admin';
import { ApiProblem, VersionConflict } from '../api';
import { ConflictDialog } from './ConflictDialog';

/** Edits a record under optimistic locking: when somebody else was faster, both versions are shown. */
export const EvidenceEdit = ({ children }: { children: ReactNode }) => {
  const notify = useNotify();
  const [conflict, setConflict] = useState<VersionConflict<RaRecord> | null>(null);
  const onError = (cause: Error) => {
    if (cause instanceof VersionConflict) return setConflict(cause as VersionConflict<RaRecord>);
    // What is wrong with fields stands at the fields.
    const isAtFields = cause instanceof ApiProblem && cause.errors.length > 0;
    if (!isAtFields) notify(cause.message, { type: 'error', messageArgs: { _: cause.message } });
  };
  return (
    <Edit
      mutationMode="pessimistic"
      redirect="show"
      component="div"
      actions={<EditActions />}
      mutationOptions={{ onError }}
      sx={{ pr: { md: 1 } }}
    >
      {children}
      {conflict !== null && <ConflictDialog conflict={conflict} onConflict={setConflict} />}
    </Edit>
  );
};

const EditActions = () => (
  <TopToolbar>
    <ShowButton />
  </TopToolbar>
);
