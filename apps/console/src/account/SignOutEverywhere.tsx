import type { CallerReply } from '@lodestone/contracts';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { callApi } from '../api';
import { Panel } from '../scores';

/** Ends all of one's own sessions. The API lets admins do that; everybody else changes their password. */
export const SignOutEverywhere = ({ caller: { id, scopes } }: { caller: CallerReply }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const logout = useLogout();
  const { mutate, isPending } = useMutation({
    mutationFn: () => callApi(`/v1/users/${id}/sessions`, { method: 'DELETE' }),
    onSuccess: () => logout(),
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  const mayEnd = scopes.includes('admin');
  return (
    <Panel
      title={translate('access.signOutEverywhere')}
      words={translate(mayEnd ? 'account.everywhereWords' : 'account.everywhereByPassword')}
    >
      {mayEnd && (
        <Button variant="outlined" color="error" disabled={isPending} onClick={() => mutate()}>
          {translate('access.signOutEverywhere')}
        </Button>
      )}
    </Panel>
  );
};
