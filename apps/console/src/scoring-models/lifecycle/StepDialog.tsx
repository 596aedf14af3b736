import type { ScoringModelRecord } from '@lodestone/contracts';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../../api';
import { FormDialog } from '../../layout';
import type { ModelStep } from './steps';

interface StepDialogProps {
  readonly step: ModelStep;
  readonly model: ScoringModelRecord;
  readonly onClose: () => void;
  readonly onDone: (model: ScoringModelRecord) => void;
}

/** Says what a step means, asks for what it needs, and takes it. */
export const StepDialog = ({ step: { name, asks }, model, onClose, onDone }: StepDialogProps) => {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  const [time, setTime] = useState('');
  const { mutate, isPending, error } = useMutation<ScoringModelRecord>({
    mutationFn: () =>
      callApi<ScoringModelRecord>(`/v1/scoring-models/${model.id}/${name}`, {
        method: 'POST',
        headers: name === 'rollback' ? {} : { 'if-match': `"${model.revision}"` },
        body: bodyOf(asks, note, time),
      }),
    onSuccess: onDone,
  });
  return (
    <FormDialog
      title={translate(`scoringModels.steps.${name}.title`, model)}
      words={translate(`scoringModels.steps.${name}.words`)}
      action={translate(`scoringModels.steps.${name}.do`)}
      isDisabled={isPending || (asks === 'note' && note.trim() === '')}
      onSubmit={mutate}
      {...{ error, onClose }}
    >
      {(asks === 'note' || asks === 'maybe-note') && (
        <TextField
          autoFocus
          multiline
          fullWidth
          minRows={2}
          required={asks === 'note'}
          label={translate('scoringModels.stepNote')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          sx={{ mt: 2 }}
        />
      )}
      {asks === 'time' && (
        <TextField
          fullWidth
          type="datetime-local"
          label={translate('scoringModels.stepTime')}
          helperText={translate('scoringModels.stepTimeHint')}
          value={time}
          onChange={({ target }) => setTime(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ mt: 2 }}
        />
      )}
    </FormDialog>
  );
};

function bodyOf(asks: ModelStep['asks'], note: string, time: string): object | undefined {
  const given = note.trim();
  if (asks === 'time') return { at: time === '' ? null : new Date(time).toISOString() };
  if (asks === 'nothing') return undefined;
  return { note: given === '' ? null : given };
}
