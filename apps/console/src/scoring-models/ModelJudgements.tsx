import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DIMENSIONS, Fact, Panel, useFigures } from '../scores';
import { weightShares } from './weightShares';

/** The judgements that decide most. */
export const ModelJudgements = ({ model }: { model: ScoringModelRecord }) => {
  const translate = useTranslate();
  const { share, points, country } = useFigures();
  const shares = weightShares(model.weights);
  return (
    <Panel title={translate('scoringModels.judgements')}>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0 }}>
        {DIMENSIONS.map((name, index) => (
          <Fact key={name} name={`scores.dimensions.${name}`} value={share(shares[index])} />
        ))}
        {(['moderate', 'high', 'critical'] as const).map((band) => (
          <Fact key={band} name={`scores.bands.${band}`} value={points(model.bandLimits[band] * 100)} />
        ))}
        <Fact name="scoringModels.worstStageShare" value={share(model.worstStageShare)} />
        <Fact name="scoringModels.recyclingTarget" value={share(model.recyclingTarget)} />
        <Fact name="scoringModels.coveredCountries" value={model.coveredCountries.map(country).join(', ')} />
      </Box>
    </Panel>
  );
};
