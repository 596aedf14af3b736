import PlayIcon from '@mui/icons-material/PlayArrow';
import type { Run } from '@lodestone/contracts';
import MuiButton from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { Button, CanAccess, TopToolbar, useCreate, useNotify, useRedirect, useTranslate } from 'react-admin';

/** Has everybody scored anew, for a reason, and goes to the run to watch it. */
export const StartRunButton = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <TopToolbar>
      <CanAccess resource="scoring-runs" action="create">
        <Button label="scoringRuns.start" onClick={() => setOpen(true)}>
          <PlayIcon />
        </Button>
        {isOpen && <StartRunDialog onClose={() => setOpen(false)} />}
      </CanAccess>
    </TopToolbar>
  );
};

const StartRunDialog = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [create, { isPending }] = useCreate<Run, Error>();
  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    void create(
      'scoring-runs',
      { data: { scope: 'all', ...(reason !== '' && { reason }) } },
      {
        onSuccess: ({ id }) => redirect('show', 'scoring-runs', id),
        onError: ({ message }) => notify(message, { type: 'error' }),
      },
    );
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="start-run">
      <form onSubmit={start}>
        <DialogTitle id="start-run">{translate('scoringRuns.start')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{translate('scoringRuns.startWords')}</DialogContentText>
          <TextField
            name="reason"
            autoFocus
            fullWidth
            label={translate('resources.scoring-runs.fields.reason')}
            slotProps={{ htmlInput: { maxLength: 300 } }}
          />
        </DialogContent>
        <DialogActions>
          <MuiButton onClick={onClose}>{translate('ra.action.cancel')}</MuiButton>
          <MuiButton type="submit" variant="contained" disabled={isPending}>
            {translate('scoringRuns.startNow')}
          </MuiButton>
        </DialogActions>
      </form>
    </Dialog>
  );
};
