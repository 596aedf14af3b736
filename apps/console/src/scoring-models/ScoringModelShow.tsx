import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { ShowBase, Title, useRecordContext, useTranslate } from 'react-admin';
import { DIMENSIONS, Fact, Panel, useFigures } from '../scores';
import { weightShares } from './weightShares';

/** A version of the scoring model: the judgements that decide most. */
const ScoringModelShow = () => (
  <ShowBase>
    <ScoringModelPage />
  </ShowBase>
);

const ScoringModelPage = () => {
  const translate = useTranslate();
  const { share, points, country, moment } = useFigures();
  const model = useRecordContext<ScoringModelRecord>();
  if (model === undefined) return null;
  const shares = weightShares(model.weights);
  return (
    <Box sx={{ py: 2, pr: { md: 1 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={translate('scores.modelVersion', model)} />
      <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h4" component="h1" sx={{ mr: 1 }}>
          {translate('scores.modelVersion', model)}
        </Typography>
        <Chip label={translate(`scoringModels.statuses.${model.status}`)} />
      </Box>
      <Panel title={translate('scoringModels.weights')} words={model.note ?? undefined}>
        <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0 }}>
          {DIMENSIONS.map((name, index) => (
            <Fact key={name} name={`scores.dimensions.${name}`} value={share(shares[index])} />
          ))}
        </Box>
      </Panel>
      <Panel title={translate('scoringModels.judgements')}>
        <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0 }}>
          {(['moderate', 'high', 'critical'] as const).map((band) => (
            <Fact key={band} name={`scores.bands.${band}`} value={points(model.bandLimits[band] * 100)} />
          ))}
          <Fact name="scoringModels.worstStageShare" value={share(model.worstStageShare)} />
          <Fact name="scoringModels.recyclingTarget" value={share(model.recyclingTarget)} />
          <Fact
            name="scoringModels.coveredCountries"
            value={model.coveredCountries.map(country).join(', ')}
          />
          <Fact name="resources.scoring-models.fields.createdAt" value={moment(model.createdAt)} />
        </Box>
      </Panel>
    </Box>
  );
};

export default ScoringModelShow;
