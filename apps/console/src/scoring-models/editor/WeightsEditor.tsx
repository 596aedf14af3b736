import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { differsInDimensions } from '../draft/draft';
import { usePreviewThread } from '../preview/usePreviewThread';
import { TrianglePanel } from '../triangle/TrianglePanel';
import { EDITOR_COLUMNS } from './columns';
import { ConflictDialog } from './ConflictDialog';
import { EditorHeader } from './EditorHeader';
import { JudgementControls } from './JudgementControls';
import { LiveImpact } from './LiveImpact';
import { ServerImpact } from './ServerImpact';
import { TrialNotice } from './TrialNotice';
import { useAutosave } from './useAutosave';
import { useDraft } from './useDraft';
import { useUndoKeys } from './useUndoKeys';
import { WeightControls } from './WeightControls';

interface WeightsEditorProps {
  readonly model: ScoringModelRecord;
  /** The version in force, with which everything is compared. */
  readonly active: ScoringModelRecord;
  readonly isEditable: boolean;
}

/** Tunes a version and shows what that does to everybody. */
export const WeightsEditor = ({ model, active, isEditable }: WeightsEditorProps) => {
  const translate = useTranslate();
  const onScreen = useDraft(model);
  const { draft, isMoving, isTrial, startWith } = onScreen;
  const saving = useAutosave(model, draft, isEditable && !isTrial && !isMoving);
  const [kind, setKind] = useState<SubjectKind>('supplier');
  const preview = usePreviewThread(active);
  useUndoKeys(onScreen);
  const tried = useMemo(() => ({ ...saving.saved, ...draft }), [saving.saved, draft]);
  const title = translate('scores.modelVersion', model);
  return (
    <Box sx={{ py: 2, pr: { md: 1 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={title} />
      <EditorHeader {...{ model, title, isEditable, onScreen, saving }} />
      {isTrial && <TrialNotice isEditable={isEditable} onEnd={onScreen.endTrial} />}
      <Box sx={EDITOR_COLUMNS}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <WeightControls active={active} onScreen={onScreen} />
          <TrianglePanel {...{ model, active, onScreen }} thread={preview.thread} />
          <JudgementControls active={active} onScreen={onScreen} />
        </Box>
        {differsInDimensions(tried, active) ? (
          <ServerImpact {...{ kind, setKind, saving, active }} isAllowed={isEditable && !isTrial} />
        ) : (
          <LiveImpact {...{ kind, setKind, preview, onScreen, active }} />
        )}
      </Box>
      <ConflictDialog {...{ draft, saving, startWith }} />
    </Box>
  );
};
