import type { StabilityReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Failure } from '../layout';
import { DIMENSIONS, Panel, useFigures } from '../scores';
import { BandAreas } from './BandAreas';

/** Whether other weights would say something else: in what part of all weights each band is, and how near the next. */
export const Stability = ({ path }: { path: string }) => {
  const translate = useTranslate();
  const { data, error } = useReading<StabilityReply>(`${path}/stability`);
  const wordsOf = useStabilityWords();
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton variant="rounded" height={160} />;
  return (
    <Panel title={translate('outlook.stability')} words={translate('outlook.stabilityWords')}>
      <BandAreas bands={data.bands} />
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {wordsOf(data).map((words) => (
          <Typography key={words} component="li" variant="body2">
            {words}
          </Typography>
        ))}
      </Box>
    </Panel>
  );
};

function useStabilityWords() {
  const translate = useTranslate();
  const { partOf, count } = useFigures();
  const flipWords = (flip: StabilityReply['flip']) =>
    flip === null
      ? translate('outlook.neverFlips')
      : translate('outlook.flips', {
          moved: partOf(flip.moved),
          band: translate(`scores.bands.${flip.band}`),
          weights: DIMENSIONS.map(
            (name) => `${translate(`scores.dimensions.${name}`)} ${partOf(flip.weights[name])}`,
          ).join(', '),
        });
  const rankWords = (ranks: StabilityReply['ranks']) =>
    ranks === null
      ? translate('outlook.notRanked')
      : translate('outlook.ranks', {
          best: count(ranks.safest.atMost),
          worst: count(ranks.riskiest.atLeast),
          of: count(ranks.of),
        });
  return ({ flip, ranks }: StabilityReply) => [flipWords(flip), rankWords(ranks)];
}
