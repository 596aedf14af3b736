import type { Run } from '@lodestone/contracts';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { CanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { callApi } from '../api';

/** Cancels a run that goes on, or lets one that has stopped short go on. */
export const RunActions = ({ run: { id, status } }: { run: Run }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (action: 'cancel' | 'resume') =>
      callApi<Run>(`/v1/scoring-runs/${id}/${action}`, { method: 'POST' }),
    onSuccess: refresh,
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  const action = status === 'queued' || status === 'running' ? 'cancel' : 'resume';
  if (status === 'published') return null;
  return (
    <CanAccess resource="scoring-runs" action="edit">
      <Button variant="outlined" size="small" disabled={isPending} onClick={() => mutate(action)}>
        {translate(`scoringRuns.${action}`)}
      </Button>
    </CanAccess>
  );
};
