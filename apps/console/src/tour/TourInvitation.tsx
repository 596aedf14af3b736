import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useTour } from './useTour';

/** Offers the tour to whoever is here for the first time. */
export const TourInvitation = () => {
  const translate = useTranslate();
  const { isOffered, start, end } = useTour();
  if (!isOffered) return null;
  return (
    <Alert severity="info" variant="outlined" role="region" aria-label={translate('tour.title')}>
      {translate('tour.invitation')}
      <Box sx={{ mt: 1, display: 'flex', gap: 1 }}>
        <Button size="small" variant="contained" onClick={start}>
          {translate('tour.start')}
        </Button>
        <Button size="small" onClick={end}>
          {translate('tour.decline')}
        </Button>
      </Box>
    </Alert>
  );
};
