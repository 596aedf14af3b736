import type { LeverReply, LeversReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Failure } from '../layout';
import { useMaterialNames } from '../materials';
import { Panel, useFigures } from '../scores';

/** What would bring the next better band, each lever by itself. */
export const Levers = ({ path }: { path: string }) => {
  const translate = useTranslate();
  const { data, error } = useReading<LeversReply>(`${path}/levers`);
  const wordsOf = useLeverWords();
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const reachable = data.levers.filter(({ isReachable }) => isReachable);
  const target = translate(`scores.bands.${data.target}`);
  return (
    <Panel title={translate('outlook.levers')} words={translate('outlook.leversWords', { target })}>
      {data.isThere && <Typography>{translate('outlook.isThere')}</Typography>}
      {!data.isThere && reachable.length === 0 && (
        <Typography>{translate('outlook.noLever', { target })}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li + li': { mt: 0.5 } }}>
        {reachable.map((lever) => (
          <li key={`${lever.code} ${lever.chain} ${lever.stage}`}>{wordsOf(lever)}</li>
        ))}
      </Box>
    </Panel>
  );
};

function useLeverWords() {
  const translate = useTranslate();
  const { points, partOf } = useFigures();
  const { nameOf } = useMaterialNames();
  return ({ code, chain, stage, before, after, score }: LeverReply): string =>
    translate(`outlook.lever.${code}`, {
      chain: chain === null ? translate('outlook.allChains') : nameOf(chain),
      stage: stage === null ? '' : translate(`evidence.stages.${stage}`),
      before: before === null ? translate('outlook.undeclared') : partOf(before),
      after: after === null ? '' : partOf(after),
      value: score === null ? '' : points(score.value),
      band: score === null ? '' : translate(`scores.bands.${score.band}`),
    });
}
