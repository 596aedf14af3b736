import type { RunDetail } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Fact, Panel, useFigures } from '../scores';
import { BandMigration } from './BandMigration';
import { RunMovers } from './RunMovers';

/** What a run changed: how many in all and by which cause, between which bands, and who moved most. */
export const RunReport = ({ report }: { report: NonNullable<RunDetail['report']> }) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { bands, causes, movers, firm, insufficient, comparedWith } = report;
  return (
    <>
      <Panel
        title={translate('scoringRuns.changed')}
        words={translate('scoringRuns.firm', { firm: count(firm), insufficient: count(insufficient) })}
      >
        {causes.length === 0 && translate('scoringRuns.nothingChanged')}
        <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0 }}>
          {causes.map(({ cause, subjects }) => (
            <Fact key={cause} name={`scores.causes.${cause}`} value={count(subjects)} />
          ))}
        </Box>
        {comparedWith !== null && (
          <Box sx={{ mt: 1 }}>
            <Link to={`/scoring-runs/${comparedWith}/show`}>{translate('scoringRuns.comparedWith')}</Link>
          </Box>
        )}
      </Panel>
      <BandMigration bands={bands} />
      <RunMovers movers={movers} />
    </>
  );
};
