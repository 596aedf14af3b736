import type { ScoreSummary } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { useFigures } from './useFigures';

/** How much has been declared, and whether that is too little. */
export const Coverage = ({ score }: { score: Pick<ScoreSummary, 'coverage' | 'insufficient'> }) => {
  const translate = useTranslate();
  const { share } = useFigures();
  const hint = translate(score.insufficient ? 'scores.insufficientWords' : 'scores.coverageHint');
  return (
    <Tooltip title={hint}>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {share(score.coverage)}
        {score.insufficient && (
          <Box component="span" sx={{ color: 'text.secondary', display: 'block', fontSize: '0.75rem' }}>
            {translate('scores.insufficient')}
          </Box>
        )}
      </Box>
    </Tooltip>
  );
};
