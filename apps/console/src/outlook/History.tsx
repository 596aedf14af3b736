import type { ListPage, ScoreCause, ScoreReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Failure } from '../layout';
import { Panel, useFigures } from '../scores';
import { ScoreLines } from './ScoreLines';

interface ScoreChange {
  readonly recordedAt: string;
  readonly cause: ScoreCause;
  readonly score: ScoreReply | null;
}

/** More changes than this stand in the table of the chart only. */
const MOST_SHOWN = 6;

/** What the score was, and why it changed each time. @param path of the history in the API */
export const History = ({ path }: { path: string }) => {
  const translate = useTranslate();
  const { moment, points } = useFigures();
  const { data: page, error } = useReading<ListPage<ScoreChange>>(path, {
    query: { limit: 100, sort: '-recordedAt' },
  });
  if (error) return <Failure error={error} />;
  if (!page) return <Skeleton variant="rounded" height={240} />;
  const causeOf = ({ cause }: ScoreChange) => translate(`scores.causes.${cause}`);
  const line = page.data
    .map((entry) => ({ at: entry.recordedAt, value: entry.score?.value ?? null, cause: causeOf(entry) }))
    .reverse();
  return (
    <Panel title={translate('outlook.history')} words={translate('outlook.historyWords')}>
      {line.length > 1 && (
        <ScoreLines
          name="history"
          label={translate('outlook.historyLabel', { smart_count: line.length })}
          lines={[{ name: translate('scores.score'), points: line }]}
        />
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {page.data.slice(0, MOST_SHOWN).map((entry) => (
          <Typography key={entry.recordedAt} component="li" variant="body2">
            <b>{moment(entry.recordedAt)}</b>
            {': '}
            {entry.score === null ? translate('scores.notScored') : points(entry.score.value)}
            {'. '}
            {translate('outlook.causedBy', { cause: causeOf(entry) })}
          </Typography>
        ))}
      </Box>
    </Panel>
  );
};
