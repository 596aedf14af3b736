import type { RunDetail } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../scores';

/** Those who could not be scored, and why; nothing when there are none. */
export const RunFailures = ({ failures }: Pick<RunDetail, 'failures'>) => {
  const translate = useTranslate();
  if (failures.length === 0) return null;
  return (
    <Panel title={translate('scoringRuns.failures')} words={translate('scoringRuns.failuresWords')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {failures.map(({ subject: { id, kind, name }, message }) => (
          <li key={id}>
            <Link to={`/${kind}s/${id}/show`}>{name ?? id}</Link>
            <Box sx={{ color: 'text.secondary' }}>{message}</Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
};
