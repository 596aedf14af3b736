import { type ReactNode, useState } from 'react';
import {
  Edit,
  type RaRecord,
  type TransformData,
  useNotify,
  useRedirect,
  useRefresh,
  useResourceContext,
} from 'react-admin';
import { VersionConflict } from '../api';
import { ConflictDialog } from './ConflictDialog';

interface RecordEditProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly transform?: (data: never) => object;
}

/** The page of a form: saves what was changed, and shows both versions if somebody else was faster. */
export const RecordEdit = ({ children, actions, transform }: RecordEditProps) => {
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const resource = useResourceContext();
  const [conflict, setConflict] = useState<VersionConflict<RaRecord> | null>(null);
  const onSuccess = () => {
    notify('ra.notification.updated', { type: 'info', messageArgs: { smart_count: 1 } });
    redirect('list', resource);
  };
  const onError = (error: unknown) => {
    if (error instanceof VersionConflict) setConflict(error as VersionConflict<RaRecord>);
    else notify((error as Error).message, { type: 'error' });
  };
  return (
    <>
      <Edit
        mutationMode="pessimistic"
        mutationOptions={{ onSuccess, onError }}
        transform={transform as TransformData | undefined}
        actions={actions}
      >
        {children}
      </Edit>
      {conflict !== null && (
        <ConflictDialog
          conflict={conflict}
          onSaved={onSuccess}
          onTaken={() => {
            setConflict(null);
            refresh();
          }}
          onClose={() => setConflict(null)}
        />
      )}
    </>
  );
};
