import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { DraftTable } from '../draft/DraftTable';
import { type Draft, draftOf } from '../draft/draft';
import type { Saving } from './useAutosave';

interface ConflictDialogProps {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly startWith: (draft: Draft) => void;
}

/** Somebody else has saved the draft in the meantime: both versions, and a choice between them. */
export const ConflictDialog = ({ draft, saving: { conflict, goOnFrom }, startWith }: ConflictDialogProps) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  if (conflict === null) return null;
  const { theirs } = conflict;
  const isDraft = theirs !== null && theirs.status === 'draft';
  const takeTheirs = () => {
    if (theirs === null) return void navigate('/scoring-models');
    goOnFrom(theirs);
    startWith(draftOf(theirs));
    if (!isDraft) void navigate(`/scoring-models/${theirs.id}/show`);
  };
  return (
    <Dialog open maxWidth="md" aria-labelledby="weights-conflict">
      <DialogTitle id="weights-conflict">{translate('weights.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {translate(theirs === null ? 'weights.conflict.gone' : 'weights.conflict.words', {
            name: theirs?.author.name ?? '',
          })}
        </DialogContentText>
        {theirs !== null && (
          <DraftTable
            label={translate('weights.conflict.title')}
            versions={[
              { heading: translate('weights.conflict.mine'), draft },
              { heading: translate('weights.conflict.theirs'), draft: draftOf(theirs) },
            ]}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={takeTheirs}>{translate('weights.conflict.takeTheirs')}</Button>
        {isDraft && (
          <Button variant="contained" onClick={() => goOnFrom(theirs)}>
            {translate('weights.conflict.keepMine')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};
