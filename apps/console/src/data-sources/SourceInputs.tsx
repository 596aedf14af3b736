import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { required, TextInput, useTranslate } from 'react-admin';
import { FormColumn } from '../records';

const INPUTS = [
  { name: 'publisher', isRequired: true },
  { name: 'title', isRequired: true },
  { name: 'year', isRequired: true },
  { name: 'address', isRequired: true },
  { name: 'copy', isRequired: false },
  { name: 'licence', isRequired: false },
] as const;

/** Says where a fact comes from; no figure is kept without that. */
export const SourceInputs = () => {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, width: '100%' }}>
      <Typography variant="h6" component="legend" sx={{ mb: 1.5 }}>
        {translate('sources.heading')}
      </Typography>
      <FormColumn>
        {INPUTS.map(({ name, isRequired }) => (
          <TextInput
            key={name}
            source={`source.${name}`}
            label={`sources.${name}`}
            type={name === 'address' ? 'url' : 'text'}
            validate={isRequired ? required() : undefined}
          />
        ))}
      </FormColumn>
    </Box>
  );
};
