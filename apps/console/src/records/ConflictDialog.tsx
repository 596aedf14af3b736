import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type RaRecord, useNotify, useResourceContext, useTranslate, useUpdate } from 'react-admin';
import type { VersionConflict } from '../api';
import { ChangeTable, changesBetween } from '../changes';

interface ConflictDialogProps {
  readonly conflict: VersionConflict<RaRecord>;
  /** Ours is saved over theirs. */
  readonly onSaved: () => void;
  /** Theirs is to be shown instead. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** Both versions of what was to be saved, for whoever has to choose. */
export const ConflictDialog = ({ conflict, onSaved, onTaken, onClose }: ConflictDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const resource = useResourceContext();
  const [update, { isPending }] = useUpdate<RaRecord, Error>();
  const { mine, theirs } = conflict;
  const theirFields =
    theirs === null
      ? null
      : Object.fromEntries(Object.keys(mine).map((name) => [name, theirs[name] as unknown]));
  const saveMine = () =>
    theirs !== null &&
    void update(
      resource,
      { id: theirs.id, data: mine, previousData: theirs },
      { onSuccess: onSaved, onError: ({ message }) => notify(message, { type: 'error' }) },
    );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="conflict">
      <DialogTitle id="conflict">{translate('records.conflict')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {translate(theirs === null ? 'records.gone' : 'records.conflictWords')}
        </DialogContentText>
        {theirs !== null && (
          <ChangeTable
            changes={changesBetween(theirFields, mine)}
            before="records.theirs"
            after="records.mine"
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('records.keepEditing')}</Button>
        <Button onClick={onTaken} disabled={theirs === null}>
          {translate('records.takeTheirs')}
        </Button>
        <Button variant="contained" onClick={saveMine} disabled={theirs === null || isPending}>
          {translate('records.saveMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
