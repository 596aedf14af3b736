import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Page } from '../layout';
import { TourInvitation } from '../tour';
import { BandCounts } from './BandCounts';
import { ExposureHeatMap } from './ExposureHeatMap';
import { FirstQuestions } from './FirstQuestions';
import { LastRun } from './LastRun';
import { PoliciesAhead } from './PoliciesAhead';

/** How the portfolio stands today, and what to look at next. */
const Overview = () => {
  const translate = useTranslate();
  return (
    <Page title={translate('overview.title')}>
      <TourInvitation />
      <BandCounts />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <LastRun />
          <PoliciesAhead />
          <ExposureHeatMap />
        </Box>
        <FirstQuestions />
      </Box>
    </Page>
  );
};

export default Overview;
