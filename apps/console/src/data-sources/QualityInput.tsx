import { FACT_QUALITIES } from '@lodestone/contracts';
import { required, SelectInput } from 'react-admin';
import { choicesOf } from '../lists';

/** Says how far a figure can be trusted. */
export const QualityInput = () => (
  <SelectInput
    source="quality"
    label="sources.quality"
    choices={choicesOf(FACT_QUALITIES, 'sources.qualities')}
    validate={required()}
  />
);
