import type { ScoringModelRecord } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useCreate, useRedirect, useTranslate } from 'react-admin';

interface NewDraftDialogProps {
  readonly base: ScoringModelRecord;
  readonly onClose: () => void;
}

/** Drafts a version from another one, and goes on to its editor. */
export const NewDraftDialog = ({ base, onClose }: NewDraftDialogProps) => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const [name, setName] = useState(base.name);
  const [create, { isPending, error }] = useCreate<ScoringModelRecord>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create(
      'scoring-models',
      { data: { name: name.trim(), basedOn: base.id } },
      { onSuccess: ({ id }) => redirect('edit', 'scoring-models', id) },
    );
  };
  const failure = error as Error | null;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="new-draft">
      <form onSubmit={submit}>
        <DialogTitle id="new-draft">{translate('scoringModels.newDraftTitle', base)}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            required
            label={translate('resources.scoring-models.fields.name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            sx={{ mt: 1 }}
          />
          {failure !== null && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {translate(failure.message, { _: failure.message })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || name.trim() === ''}>
            {translate('scoringModels.newDraft')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
