import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';

interface NameDialogProps {
  readonly title: string;
  /** What its button says. */
  readonly action: string;
  readonly name: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a version. What the API refuses it says in its own words. */
export const NameDialog = ({
  title,
  action,
  isPending,
  error,
  onName,
  onClose,
  ...given
}: NameDialogProps) => {
  const translate = useTranslate();
  const [name, setName] = useState(given.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onName(name.trim());
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="name-of-version">
      <form onSubmit={submit}>
        <DialogTitle id="name-of-version">{title}</DialogTitle>
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
          {error !== null && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {translate(error.message, { _: error.message })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || name.trim() === ''}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
