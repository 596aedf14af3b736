import ExpandIcon from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { CONTROLS, STAGES, STATUSES } from '@lodestone/scoring-engine';
import { useState } from 'react';
import { SelectInput, useSimpleFormIteratorItem, useTranslate } from 'react-admin';
import { CountryInput } from '../countries';
import { choicesOf } from '../lists';
import { FieldGrid } from './FieldGrid';
import { RemoveRowButton } from './RemoveRowButton';
import { ShareInput } from './ShareInput';
import { SourceDetails } from './SourceDetails';
import { SourceEvidence } from './SourceEvidence';

/** Who performs a share of a stage: what matters most in a row, the rest when asked for. */
export const SourceFields = () => {
  const translate = useTranslate();
  const { index } = useSimpleFormIteratorItem();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box role="group" aria-label={translate('forms.sourceNumber', { number: index + 1 })}>
      <FieldGrid least={160}>
        <SelectInput
          source="stage"
          label="evidence.fields.stage"
          choices={STAGE_CHOICES}
          helperText={false}
        />
        <ShareInput source="share" label="evidence.fields.share" helperText={false} />
        <CountryInput source="country" label="evidence.fields.country" helperText={false} />
        <SelectInput
          source="control"
          label="evidence.fields.control"
          choices={CONTROL_CHOICES}
          helperText={false}
        />
        <SelectInput
          source="status"
          label="evidence.fields.status"
          choices={STATUS_CHOICES}
          helperText={false}
        />
      </FieldGrid>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <SourceEvidence />
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          endIcon={<ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}
        >
          {translate(isOpen ? 'forms.less' : 'forms.more')}
        </Button>
        <RemoveRowButton label="forms.removeSource" />
      </Box>
      <Collapse in={isOpen} unmountOnExit>
        <SourceDetails />
      </Collapse>
    </Box>
  );
};

const STAGE_CHOICES = choicesOf(STAGES, 'evidence.stages');
const CONTROL_CHOICES = choicesOf(CONTROLS, 'evidence.controls');
const STATUS_CHOICES = choicesOf(STATUSES, 'evidence.statuses');
