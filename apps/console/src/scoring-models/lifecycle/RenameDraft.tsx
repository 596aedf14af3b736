import type { ScoringModelRecord } from '@lodestone/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate, useUpdate } from 'react-admin';
import { NameDialog } from './NameDialog';

/** Gives a draft another name. */
export const RenameDraft = ({ model }: { model: ScoringModelRecord }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [update, { isPending, error }] = useUpdate<ScoringModelRecord>();
  const rename = (name: string) =>
    void update(
      'scoring-models',
      { id: model.id, data: { ...model, name }, previousData: model },
      { mutationMode: 'pessimistic', onSuccess: () => setOpen(false) },
    );
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
        {translate('scoringModels.rename')}
      </Button>
      {isOpen && (
        <NameDialog
          title={translate('scoringModels.renameTitle', model)}
          action={translate('scoringModels.rename')}
          name={model.name}
          error={error}
          isPending={isPending}
          onName={rename}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
