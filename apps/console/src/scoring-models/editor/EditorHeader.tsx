import LinkIcon from '@mui/icons-material/LinkOutlined';
import RedoIcon from '@mui/icons-material/RedoOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { SavingWords } from './SavingWords';
import type { Saving } from './useAutosave';
import type { DraftOnScreen } from './useDraft';

interface EditorHeaderProps {
  readonly model: ScoringModelRecord;
  readonly title: string;
  readonly isEditable: boolean;
  readonly onScreen: DraftOnScreen;
  readonly saving: Saving;
}

/** Which version this is, whether it is saved, and the way back and on. */
export const EditorHeader = ({ model, title, isEditable, onScreen, saving }: EditorHeaderProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const copyLink = () =>
    void navigator.clipboard.writeText(window.location.href).then(
      () => notify('weights.linkCopied', { type: 'info' }),
      () => notify('weights.linkNotCopied', { type: 'warning' }),
    );
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography variant="h4" component="h1" sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <Chip label={translate(`scoringModels.statuses.${model.status}`)} />
      <SavingWords isEditable={isEditable} isTrial={onScreen.isTrial} saving={saving} />
      <Box sx={{ flex: 1 }} />
      <Tool label="weights.undo" onClick={onScreen.undo}>
        <UndoIcon fontSize="small" />
      </Tool>
      <Tool label="weights.redo" onClick={onScreen.redo}>
        <RedoIcon fontSize="small" />
      </Tool>
      <Tool label="weights.copyLink" onClick={copyLink}>
        <LinkIcon fontSize="small" />
      </Tool>
      <Button component={Link} to={`/scoring-models/${model.id}/show`} variant="contained" size="small">
        {translate(isEditable ? 'weights.toPropose' : 'weights.toVersion')}
      </Button>
    </Box>
  );
};

interface ToolProps {
  readonly label: string;
  readonly onClick: (() => void) | null;
  readonly children: ReactNode;
}

const Tool = ({ label, onClick, children }: ToolProps) => {
  const translate = useTranslate();
  return (
    <Tooltip title={translate(label)}>
      <span>
        <IconButton
          size="small"
          aria-label={translate(label)}
          disabled={onClick === null}
          onClick={() => onClick?.()}
        >
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
};
