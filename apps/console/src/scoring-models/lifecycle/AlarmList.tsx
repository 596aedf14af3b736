import type { ModelPreview } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../../scores';

/** Whom the weights suit suspiciously well: a question for whoever decides, not a verdict. */
export const AlarmList = ({ alarms }: Pick<ModelPreview, 'alarms'>) => {
  const translate = useTranslate();
  const { points } = useFigures();
  if (alarms.length === 0) {
    return (
      <Alert severity="success" variant="outlined">
        {translate('scoringModels.impact.noAlarms')}
      </Alert>
    );
  }
  return (
    <Alert severity="warning" variant="outlined">
      <AlertTitle>{translate('scoringModels.impact.alarms')}</AlertTitle>
      {translate('scoringModels.impact.alarmsWords')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2 }}>
        {alarms.map(({ subject, gain, greatestGain, band }) => (
          <li key={subject.id}>
            <Link to={`/${subject.kind}s/${subject.id}/show`}>{subject.name}</Link>{' '}
            {translate('scoringModels.impact.alarm', {
              ...{ gain: points(gain), greatest: points(greatestGain) },
              before: translate(`scores.bands.${band.before}`),
              after: translate(`scores.bands.${band.after}`),
            })}
          </li>
        ))}
      </Box>
    </Alert>
  );
};
