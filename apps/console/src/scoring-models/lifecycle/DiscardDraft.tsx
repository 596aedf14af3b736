import type { ScoringModelRecord } from '@lodestone/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Confirm, useDelete, useNotify, useRedirect, useTranslate } from 'react-admin';

/** Discards a draft, once somebody has said so twice. */
export const DiscardDraft = ({ model }: { model: ScoringModelRecord }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [isAsking, setAsking] = useState(false);
  const [discard, { isPending }] = useDelete<ScoringModelRecord>(
    'scoring-models',
    { id: model.id, previousData: model },
    {
      mutationMode: 'pessimistic',
      onSuccess: () => {
        notify('scoringModels.discarded', { type: 'info', messageArgs: model });
        redirect('list', 'scoring-models');
      },
      onError: (cause) => {
        const { message } = cause as Error;
        setAsking(false);
        notify(message, { type: 'error' });
      },
    },
  );
  return (
    <>
      <Button variant="outlined" size="small" color="error" onClick={() => setAsking(true)}>
        {translate('scoringModels.discard')}
      </Button>
      <Confirm
        isOpen={isAsking}
        loading={isPending}
        title={translate('scoringModels.discardTitle', model)}
        content="scoringModels.discardWords"
        confirm="scoringModels.discard"
        confirmColor="warning"
        onConfirm={() => void discard()}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
