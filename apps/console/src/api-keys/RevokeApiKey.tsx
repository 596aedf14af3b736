import type { ApiKey } from '@lodestone/contracts';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CanAccess, Confirm, useNotify, useRefresh, useTranslate } from 'react-admin';
import { callApi } from '../api';

/** Revokes a key, once somebody has said that they mean it: it cannot be undone. */
export const RevokeApiKey = ({ apiKey: { id, name } }: { apiKey: Pick<ApiKey, 'id' | 'name'> }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: () => callApi(`/v1/api-keys/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => {
      notify('access.revoked', { type: 'success', messageArgs: { name } });
      refresh();
    },
    onError: ({ message }) => notify(message, { type: 'error' }),
    onSettled: () => setAsked(false),
  });
  return (
    <CanAccess resource="api-keys" action="delete">
      <Button size="small" color="error" onClick={() => setAsked(true)}>
        {translate('access.revoke')}
      </Button>
      <Confirm
        isOpen={isAsked}
        loading={isPending}
        title="access.revokeTitle"
        content="access.revokeWords"
        contentTranslateOptions={{ name }}
        confirm="access.revoke"
        confirmColor="warning"
        onConfirm={() => mutate()}
        onClose={() => setAsked(false)}
      />
    </CanAccess>
  );
};
