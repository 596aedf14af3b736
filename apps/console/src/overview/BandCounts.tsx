import { type Band, BANDS } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Failure } from '../layout';
import { BandMark, useFigures } from '../scores';
import { EmptyPortfolio } from './EmptyPortfolio';
import { type Count, notScored, useBandCounts } from './useBandCounts';

/** How many suppliers each band has; each leads to those suppliers. */
export const BandCounts = () => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { counts, error, again } = useBandCounts();
  if (error !== null) return <Failure error={error} onAgain={again} />;
  if (counts?.all.count === 0) return <EmptyPortfolio />;
  const rest = counts && notScored(counts);
  return (
    <Box component="section" aria-label={translate('overview.bands')}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
        {[...BANDS].reverse().map((band) => (
          <BandTile key={band} band={band} count={counts?.bands.get(band)} />
        ))}
      </Box>
      {rest != null && rest > 0 && (
        <Box sx={{ mt: 1, color: 'text.secondary' }}>
          {translate('overview.notScored', { smart_count: rest, count: count(rest) })}
        </Box>
      )}
    </Box>
  );
};

const BandTile = ({ band, count }: { band: Band; count?: Count }) => {
  const translate = useTranslate();
  const figures = useFigures();
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
          {count === undefined ? (
            <Skeleton width={56} />
          ) : (
            translate(count.isExact ? 'overview.exactly' : 'overview.atLeast', {
              count: figures.count(count.count),
            })
          )}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {translate('overview.suppliers', { smart_count: count?.count ?? 0 })}
        </Box>
      </CardActionArea>
    </Card>
  );
};
