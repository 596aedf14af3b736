import ExpandIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { COUNTRY_CODES } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import { PartSlider } from './PartSlider';
import type { DraftOnScreen } from './useDraft';

/** Judgements that change the dimensions themselves, so that the server has to score everybody anew. */
export const DimensionJudgements = ({ onScreen }: { onScreen: DraftOnScreen }) => {
  const translate = useTranslate();
  const { country } = useFigures();
  const { draft, change, move, settle } = onScreen;
  // A model has to cover at least one country.
  const takeCountries = (coveredCountries: string[]) => {
    if (coveredCountries.length > 0) change({ coveredCountries });
  };
  return (
    <Accordion disableGutters variant="outlined" sx={{ mt: 2 }}>
      <AccordionSummary expandIcon={<ExpandIcon />}>{translate('weights.more')}</AccordionSummary>
      <AccordionDetails>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('weights.moreWords')}
        </Typography>
        <PartSlider
          label="scoringModels.worstStageShare"
          hint="weights.worstStageShareHint"
          value={draft.worstStageShare}
          onMove={(worstStageShare) => move({ worstStageShare })}
          onSettle={settle}
        />
        <PartSlider
          label="weights.preConsumerCredit"
          hint="weights.preConsumerCreditHint"
          value={draft.preConsumerCredit}
          onMove={(preConsumerCredit) => move({ preConsumerCredit })}
          onSettle={settle}
        />
        <PartSlider
          label="scoringModels.recyclingTarget"
          hint="weights.recyclingTargetHint"
          value={draft.recyclingTarget}
          least={1}
          onMove={(recyclingTarget) => move({ recyclingTarget })}
          onSettle={settle}
        />
        <Autocomplete
          multiple
          disableClearable
          options={COUNTRY_CODES}
          value={draft.coveredCountries}
          getOptionLabel={country}
          onChange={(_, codes) => takeCountries(codes)}
          renderInput={(input) => (
            <TextField
              {...input}
              label={translate('scoringModels.coveredCountries')}
              helperText={translate('weights.coveredCountriesHint')}
            />
          )}
          sx={{ mt: 2 }}
        />
      </AccordionDetails>
    </Accordion>
  );
};
