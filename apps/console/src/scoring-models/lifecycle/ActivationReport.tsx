import type { ModelActivation } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../../scores';

/** Subjects that are named here; the API names more. */
const MOST_NAMED = 10;

/** Did the published scores turn out as the preview said? */
export const ActivationReport = ({ activation }: { activation: ModelActivation }) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { reproduced, unchanged, changed, unexplained, changedSubjects } = activation;
  const outcome = reproduced === null ? 'unseen' : reproduced ? 'reproduced' : 'different';
  return (
    <Alert severity={outcome === 'different' ? 'error' : 'success'} variant="outlined">
      {translate(`scoringModels.activation.${outcome}`, {
        ...{ unchanged: count(unchanged), changed: count(changed), unexplained: count(unexplained) },
      })}
      {changedSubjects.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2 }}>
          {changedSubjects.slice(0, MOST_NAMED).map(({ subject, input }) => (
            <li key={subject.id}>
              <Link to={`/${subject.kind}s/${subject.id}/show`}>{subject.name ?? subject.id}</Link>{' '}
              {translate(`scoringModels.inputs.${input}`)}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
};
