import CopyIcon from '@mui/icons-material/ContentCopy';
import type { NewApiKey } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

/** Shows a key this once, to be copied. A click beside it does not close it, because it does not come again. */
export const NewKeyDialog = ({ issued, onClose }: { issued: NewApiKey; onClose: () => void }) => {
  const translate = useTranslate();
  const [isCopied, setCopied] = useState(false);
  // Browsers have no clipboard for pages that come by plain HTTP from another machine.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = () => void clipboard?.writeText(issued.key).then(() => setCopied(true));
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="new-key">
      <DialogTitle id="new-key">{translate('access.newKey', { name: issued.name })}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('access.onlyOnce')}
        </Alert>
        <TextField
          label={translate('access.key')}
          value={issued.key}
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
