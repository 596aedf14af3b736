import LogoutIcon from '@mui/icons-material/Logout';
import type { User } from '@lodestone/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, TopToolbar, useNotify, useRecordContext } from 'react-admin';
import { callApi } from '../api';

/** Signs a user out everywhere: every session ends at once. */
export const EndSessionsButton = () => {
  const notify = useNotify();
  const user = useRecordContext<User>();
  const { mutate, isPending } = useMutation({
    mutationFn: (id: string) => callApi(`/v1/users/${id}/sessions`, { method: 'DELETE' }),
    onSuccess: () => notify('access.signedOut', { type: 'success' }),
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  return (
    <TopToolbar>
      <Button
        label="access.signOutEverywhere"
        disabled={isPending || user === undefined}
        onClick={() => user && mutate(user.id)}
      >
        <LogoutIcon />
      </Button>
    </TopToolbar>
  );
};
