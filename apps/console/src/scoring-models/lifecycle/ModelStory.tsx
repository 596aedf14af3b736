import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Fact, Panel, useFigures } from '../../scores';

/** Who has edited, proposed and decided about a version, when, and what they said. */
export const ModelStory = ({ model }: { model: ScoringModelRecord }) => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const { author, authors, proposedBy, approver, decisionNote, note } = model;
  const times = (
    ['createdAt', 'proposedAt', 'decidedAt', 'activateAt', 'activatedAt', 'retiredAt'] as const
  ).filter((name) => model[name] !== null);
  return (
    <Panel title={translate('scoringModels.story')} words={note ?? undefined}>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0 }}>
        <Fact
          name="scoringModels.authors"
          hint="scoringModels.authorsHint"
          value={(authors.length === 0 ? [author] : authors).map(({ name }) => name).join(', ')}
        />
        {proposedBy !== null && <Fact name="scoringModels.proposedBy" value={proposedBy.name} />}
        {approver !== null && <Fact name="scoringModels.decidedBy" value={approver.name} />}
        {times.map((name) => (
          <Fact key={name} name={`scoringModels.${name}`} value={moment(model[name] ?? '')} />
        ))}
        {model.activationRunId !== null && (
          <Fact
            name="scoringModels.activationRun"
            value={
              <Link to={`/scoring-runs/${model.activationRunId}/show`}>
                {translate('scoringModels.watchRun')}
              </Link>
            }
          />
        )}
      </Box>
      {decisionNote !== null && <Typography sx={{ mt: 1 }}>{decisionNote}</Typography>}
    </Panel>
  );
};
