import { BANDS, type SubjectKind } from '@lodestone/scoring-engine';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Draft } from '../draft/draft';
import type { Mover } from '../preview/impact';
import { MoverTable } from '../preview/MoverTable';
import { type MatrixCell, MOST_IN_CELL } from '../preview/portfolioPreview';
import type { PreviewThread } from '../preview/PreviewThread';
import { useSubjectNames } from '../preview/useSubjectNames';

interface CellDialogProps {
  readonly cell: MatrixCell;
  readonly kind: SubjectKind;
  readonly draft: Draft;
  readonly thread: PreviewThread;
  readonly onClose: () => void;
}

/** Who goes from one band to the other. */
export const CellDialog = ({ cell, kind, draft, thread, onClose }: CellDialogProps) => {
  const translate = useTranslate();
  const subjects = useCell({ cell, kind, draft, thread });
  const names = useSubjectNames((subjects ?? []).map(({ id }) => id));
  const title = translate('weights.cellTitle', {
    from: translate(`scores.bands.${BANDS[cell.from]}`),
    to: translate(`scores.bands.${BANDS[cell.to]}`),
  });
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="weights-cell">
      <DialogTitle id="weights-cell">{title}</DialogTitle>
      <DialogContent>
        {subjects === null ? (
          <LinearProgress aria-label={title} />
        ) : (
          <MoverTable label={title} movers={subjects} {...{ kind, names }} />
        )}
        {subjects?.length === MOST_IN_CELL && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {translate('weights.cellMore', { count: MOST_IN_CELL })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

function useCell({ cell, kind, draft, thread }: Omit<CellDialogProps, 'onClose'>): readonly Mover[] | null {
  const [subjects, setSubjects] = useState<readonly Mover[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void thread.ask({ ask: 'cell', kind, draft, cell }).then(
      (found) => !isGone && setSubjects(found),
      () => !isGone && setSubjects([]),
    );
    return () => {
      isGone = true;
    };
  }, [cell, kind, draft, thread]);
  return subjects;
}
