import CopyIcon from '@mui/icons-material/ContentCopy';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

interface SecretDialogProps {
  readonly title: string;
  /** What the secret is called. */
  readonly label: string;
  /** Why it is to be copied now. */
  readonly words: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** Shows a secret this once, to be copied. A click beside it does not close it, because it does not come again. */
export const SecretDialog = ({ title, label, words, secret, onClose }: SecretDialogProps) => {
  const translate = useTranslate();
  const [isCopied, setCopied] = useState(false);
  // Browsers have no clipboard for pages that come by plain HTTP from another machine.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = () => void clipboard?.writeText(secret).then(() => setCopied(true));
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="new-secret">
      <DialogTitle id="new-secret">{title}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {words}
        </Alert>
        <TextField
          label={label}
          value={secret}
          fullWidth
          multiline
          onFocus={({ target }) => target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }}
          sx={{ '& textarea': { fontFamily: 'monospace', overflowWrap: 'anywhere' } }}
        />
        <Button startIcon={<CopyIcon />} onClick={copy} disabled={clipboard === undefined} sx={{ mt: 1 }}>
          {translate(isCopied ? 'access.copied' : 'access.copy')}
        </Button>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('access.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
