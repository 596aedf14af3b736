import type { ModelComparison, ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useReading } from '../../api';
import { draftOf } from '../draft/draft';

interface OtherDifferencesProps {
  readonly model: ScoringModelRecord;
  readonly other: ScoringModelRecord;
}

/** Judgements that differ besides those in the table, by their names in the API. */
export const OtherDifferences = ({ model, other }: OtherDifferencesProps) => {
  const translate = useTranslate();
  const { data } = useReading<ModelComparison>(`/v1/scoring-models/${model.id}/compare`, {
    query: { with: other.id },
  });
  const inTable = Object.keys(draftOf(model));
  const rest = (data?.differences ?? []).filter(({ pointer }) => !inTable.includes(pointer.split('/')[1]));
  if (rest.length === 0) return null;
  return (
    <>
      <Typography variant="subtitle2" sx={{ mt: 2 }}>
        {translate('scoringModels.otherDifferences')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {rest.map(({ pointer, value, withValue }) => (
          <li key={pointer}>
            <code>{pointer}</code>{' '}
            {translate('weights.change', { before: JSON.stringify(withValue), after: JSON.stringify(value) })}
          </li>
        ))}
      </Box>
    </>
  );
};
