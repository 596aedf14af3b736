import type { RunStatus } from '@lodestone/contracts';
import Chip, { type ChipProps } from '@mui/material/Chip';
import { useTranslate } from 'react-admin';

const COLOURS: Partial<Record<RunStatus, ChipProps['color']>> = { running: 'primary', failed: 'error' };

/** How far a run is, in a word. */
export const RunStatusChip = ({ status }: { status: RunStatus }) => {
  const translate = useTranslate();
  return (
    <Chip variant="outlined" color={COLOURS[status]} label={translate(`scoringRuns.statuses.${status}`)} />
  );
};
