import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useTour } from './useTour';

/** The stop of the tour that somebody is at, beside the screen that it is about; nothing when there is no tour. */
export const TourPanel = () => {
  const translate = useTranslate();
  const { stop, stops, back, forward, end } = useTour();
  if (stop === null) return null;
  return (
    <Paper
      component="aside"
      variant="outlined"
      aria-label={translate('tour.title')}
      sx={({ palette, zIndex }) => ({
        ...{ position: 'fixed', bottom: 16, right: 16, left: { xs: 16, sm: 'auto' }, width: { sm: 380 } },
        ...{ p: 2, zIndex: zIndex.drawer + 2, borderColor: palette.primary.main, boxShadow: 6 },
        '@media print': { display: 'none' },
      })}
    >
      <div aria-live="polite">
        <Typography variant="overline" sx={{ color: 'text.secondary' }}>
          {translate('tour.step', { number: stop.number, stops })}
        </Typography>
        <Typography variant="h6" component="h2">
          {translate(`tour.stops.${stop.name}.title`)}
        </Typography>
        <Typography variant="body2">{translate(`tour.stops.${stop.name}.words`)}</Typography>
      </div>
      <Box sx={{ mt: 1.5, display: 'flex', gap: 1 }}>
        <Button size="small" onClick={end} sx={{ mr: 'auto' }}>
          {translate('tour.end')}
        </Button>
        <Button size="small" onClick={back} disabled={stop.number === 1}>
          {translate('tour.back')}
        </Button>
        <Button size="small" variant="contained" onClick={forward}>
          {translate(stop.isLast ? 'tour.finish' : 'tour.next')}
        </Button>
      </Box>
    </Paper>
  );
};
