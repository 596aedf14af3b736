import type { ScoreReply } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { BandChip } from './BandChip';
import { Fact } from './Fact';
import { ReceiptButton } from './ReceiptButton';
import { ScoreBar } from './ScoreBar';
import { useFigures } from './useFigures';

/** The score in large, what its interval is, and how sure that is, in words. */
export const ScoreHeadline = ({ score, path }: { score: ScoreReply; path: string }) => {
  const translate = useTranslate();
  const { points, share, day } = useFigures();
  const { value, lower, upper, band, bandIsFirm, insufficient, state, model } = score;
  const interval = translate('app.figures.interval', { lower: points(lower), upper: points(upper) });
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1.5 }}>
        <Typography component="p" sx={{ fontSize: '2.6rem', fontWeight: 700, lineHeight: 1 }}>
          {points(value)}
        </Typography>
        <BandChip band={band} isFirm={bandIsFirm} />
        <Box sx={{ flex: '1 1 220px' }}>
          <ScoreBar {...{ value, lower, upper, band }} hasFigure={false} />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('scores.interval')} {interval}
          </Typography>
        </Box>
        <ReceiptButton path={path} />
      </Box>
      <Typography variant="body1">
        {translate(bandIsFirm ? 'scores.firmWords' : 'scores.notFirmWords')}
      </Typography>
      {insufficient && <Alert severity="warning">{translate('scores.insufficientWords')}</Alert>}
      {state === 'pending' && <Alert severity="info">{translate('scores.pendingWords')}</Alert>}
      {state === 'stale' && <Alert severity="warning">{translate('scores.staleWords')}</Alert>}
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0 }}>
        <Fact name="scores.coverage" hint="scores.coverageHint" value={share(score.coverage)} />
        <Fact name="scores.confidence" hint="scores.confidenceHint" value={share(score.confidence)} />
        <Fact name="scores.scoringDate" value={day(score.scoringDate)} />
        <Fact name="scores.model" value={translate('scores.modelVersion', model)} />
      </Box>
    </Card>
  );
};
