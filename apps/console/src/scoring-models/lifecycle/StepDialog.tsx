import type { ScoringModelRecord } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../../api';
import type { ModelStep } from './steps';

interface StepDialogProps {
  readonly step: ModelStep;
  readonly model: ScoringModelRecord;
  readonly onClose: () => void;
  readonly onDone: (model: ScoringModelRecord) => void;
}

/** Says what a step means, asks for what it needs, and takes it. What the API refuses it says in its own words. */
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="model-step">
      <form onSubmit={submit}>
        <DialogTitle id="model-step">{translate(`scoringModels.steps.${name}.title`, model)}</DialogTitle>
        <DialogContent>
          <DialogContentText>{translate(`scoringModels.steps.${name}.words`)}</DialogContentText>
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
          {error !== null && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {translate(error.message, { _: error.message })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={isPending || (asks === 'note' && note.trim() === '')}
          >
            {translate(`scoringModels.steps.${name}.do`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

function bodyOf(asks: ModelStep['asks'], note: string, time: string): object | undefined {
  const given = note.trim();
  if (asks === 'time') return { at: time === '' ? null : new Date(time).toISOString() };
  if (asks === 'nothing') return undefined;
  return { note: given === '' ? null : given };
}
