import PlayIcon from '@mui/icons-material/PlayArrow';
import type { Run } from '@lodestone/contracts';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Button, CanAccess, TopToolbar, useCreate, useRedirect, useTranslate } from 'react-admin';
import { FormDialog } from '../layout';

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
  const redirect = useRedirect();
  const [create, { isPending, error }] = useCreate<Run, Error>();
  const [reason, setReason] = useState('');
  const start = () => {
    const given = reason.trim();
    void create(
      'scoring-runs',
      { data: { scope: 'all', ...(given !== '' && { reason: given }) } },
      { onSuccess: ({ id }) => redirect('show', 'scoring-runs', id) },
    );
  };
  return (
    <FormDialog
      title={translate('scoringRuns.start')}
      words={translate('scoringRuns.startWords')}
      action={translate('scoringRuns.startNow')}
      isDisabled={isPending}
      onSubmit={start}
      {...{ error, onClose }}
    >
      <TextField
        autoFocus
        fullWidth
        label={translate('resources.scoring-runs.fields.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 300 } }}
        sx={{ mt: 2 }}
      />
    </FormDialog>
  );
};
