import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type RaRecord, useTranslate } from 'react-admin';
import type { VersionConflict } from '../api';
import { DifferenceTable } from './DifferenceTable';
import { useConflictChoices } from './useConflictChoices';

interface ConflictDialogProps {
  readonly conflict: VersionConflict<RaRecord>;
  /** `null`: it is settled; another one: somebody was faster again. */
  readonly onConflict: (conflict: VersionConflict<RaRecord> | null) => void;
}

/** Somebody else has saved the record meanwhile: shows both versions, and lets the user choose. */
export const ConflictDialog = ({ conflict, onConflict }: ConflictDialogProps) => {
  const translate = useTranslate();
  const { keepMine, takeTheirs, leave, isSaving } = useConflictChoices(conflict, onConflict);
  const isGone = conflict.theirs === null;
  return (
    <Dialog open onClose={() => onConflict(null)} maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('forms.conflict')}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate(isGone ? 'forms.conflictGone' : 'forms.conflictWords')}
        </DialogContentText>
        {conflict.theirs !== null && <DifferenceTable mine={conflict.mine} theirs={conflict.theirs} />}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={() => onConflict(null)}>{translate('forms.goOnEditing')}</Button>
        {isGone ? (
          <Button onClick={leave}>{translate('forms.leave')}</Button>
        ) : (
          <>
            <Button onClick={takeTheirs}>{translate('forms.takeTheirs')}</Button>
            <Button variant="contained" onClick={keepMine} disabled={isSaving}>
              {translate('forms.keepMine')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
};
