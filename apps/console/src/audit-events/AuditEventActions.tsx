import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import VerifiedIcon from '@mui/icons-material/VerifiedOutlined';
import type { AuditVerification } from '@lodestone/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, FilterButton, TopToolbar, useListContext, useNotify } from 'react-admin';
import { callApi, type Query, send } from '../api';
import { saveFile } from '../csv';
import { useFigures } from '../scores';

/** Saves what the filters show as a file, and has the whole chain of events computed anew. */
export const AuditEventActions = () => {
  const filterValues = useListContext().filterValues as Query;
  const notify = useNotify();
  const { count } = useFigures();
  const failed = ({ message }: Error) => notify(message, { type: 'error' });
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'ndjson') => {
      const reply = await send('/v1/audit-events/export', { query: { ...filterValues, format } });
      saveFile(`audit-events.${format}`, await reply.blob());
    },
    onError: failed,
  });
  const verify = useMutation({
    mutationFn: () => callApi<AuditVerification>('/v1/audit-events/verify'),
    onSuccess: ({ intact, checked, brokenAt }) =>
      notify(intact ? 'access.intact' : 'access.broken', {
        type: intact ? 'success' : 'error',
        autoHideDuration: null,
        messageArgs: { checked: count(checked), position: brokenAt === null ? '' : count(brokenAt) },
      }),
    onError: failed,
  });
  return (
    <TopToolbar>
      <FilterButton />
      <Button label="access.verify" disabled={verify.isPending} onClick={() => verify.mutate()}>
        <VerifiedIcon />
      </Button>
      <Button label="access.exportCsv" disabled={save.isPending} onClick={() => save.mutate('csv')}>
        <DownloadIcon />
      </Button>
      <Button label="access.exportNdjson" disabled={save.isPending} onClick={() => save.mutate('ndjson')}>
        <DownloadIcon />
      </Button>
    </TopToolbar>
  );
};
