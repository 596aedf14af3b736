import Box from '@mui/material/Box';
import { IDENTIFIER_SCHEMES } from '@lodestone/contracts';
import { SelectInput, TextInput } from 'react-admin';
import { choicesOf } from '../lists';
import { RemoveRowButton } from './RemoveRowButton';
import { Rows } from './Rows';

/** Under what names other systems and registers know the subject. */
export const IdentifiersInput = () => (
  <Rows
    source="identifiers"
    label="evidence.fields.identifiers"
    add="forms.addIdentifier"
    row={() => ({ scheme: 'vendor', value: '' })}
  >
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
        gap: 1,
        alignItems: 'start',
        '& .MuiFormControl-root': { minWidth: 0, mt: 1, mb: 0.25 },
      }}
    >
      <SelectInput source="scheme" label="evidence.fields.scheme" choices={SCHEMES} />
      <TextInput source="value" label="evidence.fields.value" />
      <RemoveRowButton label="forms.removeIdentifier" />
    </Box>
  </Rows>
);

const SCHEMES = choicesOf(IDENTIFIER_SCHEMES, 'evidence.schemes');
