import type { PortfolioBands } from '@lodestone/contracts';
import { type Band, BANDS } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useReading } from '../api';
import { Failure } from '../layout';
import { BandMark, useFigures } from '../scores';
import { EmptyPortfolio } from './EmptyPortfolio';

/** How many suppliers each band has; each leads to those suppliers. */
export const BandCounts = () => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { data, error, refetch } = useReading<PortfolioBands>('/v1/portfolio/bands');
  if (error !== null) return <Failure error={error} onAgain={() => void refetch()} />;
  const counts = data?.suppliers;
  if (counts !== undefined && isEmpty(counts)) return <EmptyPortfolio />;
  return (
    <Box component="section" aria-label={translate('overview.bands')}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
        {[...BANDS].reverse().map((band) => (
          <BandTile key={band} band={band} subjects={counts?.[band]} />
        ))}
      </Box>
      {counts !== undefined && counts.notScored > 0 && (
        <Box sx={{ mt: 1, color: 'text.secondary' }}>
          {translate('overview.notScored', {
            ...{ smart_count: counts.notScored, count: count(counts.notScored) },
          })}
        </Box>
      )}
    </Box>
  );
};

const isEmpty = (counts: PortfolioBands['suppliers']): boolean =>
  Object.values(counts).every((subjects) => subjects === 0);

const BandTile = ({ band, subjects }: { band: Band; subjects?: number }) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const address = `/suppliers?filter=${encodeURIComponent(JSON.stringify({ band }))}`;
  return (
    <Card sx={({ palette }) => ({ borderTop: `3px solid ${palette.band[band].strong}` })}>
      <CardActionArea component={Link} to={address} sx={{ p: 2 }}>
        <Box
          sx={({ palette }) => ({
            ...{ display: 'flex', alignItems: 'center', gap: 0.75, fontWeight: 600 },
            color: palette.band[band].strong,
          })}
        >
          <BandMark band={band} />
          {translate(`scores.bands.${band}`)}
        </Box>
        <Box sx={{ fontSize: '2rem', fontWeight: 650, lineHeight: 1.2 }}>
          {subjects === undefined ? <Skeleton width={56} /> : count(subjects)}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {translate('overview.suppliers', { smart_count: subjects ?? 0 })}
        </Box>
      </CardActionArea>
    </Card>
  );
};
