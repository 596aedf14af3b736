import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormDialog } from '../../layout';

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

/** Asks for the name of a version. */
export const NameDialog = ({ isPending, onName, name: before, ...dialog }: NameDialogProps) => {
  const translate = useTranslate();
  const [name, setName] = useState(before);
  return (
    <FormDialog {...dialog} isDisabled={isPending || name.trim() === ''} onSubmit={() => onName(name.trim())}>
      <TextField
        autoFocus
        fullWidth
        required
        label={translate('resources.scoring-models.fields.name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
        sx={{ mt: 1 }}
      />
    </FormDialog>
  );
};
