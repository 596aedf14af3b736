import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { TextInput, useSourceContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';

/** Where a fact can be read, with a link to it once that is an address. */
export const ReferenceTextInput = ({ source = 'reference' }: { source?: string }) => {
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const address = useWatch({ name: getSource(source) }) as string | null;
  const isAddress = /^https?:\/\//.test(address ?? '');
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gridColumn: '1 / -1' }}>
      <TextInput source={source} label="evidence.fields.reference" fullWidth />
      {isAddress && (
        <Tooltip title={translate('forms.openReference')}>
          <IconButton
            href={address ?? ''}
            target="_blank"
            rel="noreferrer"
            aria-label={translate('forms.openReference')}
            sx={{ mt: 1, width: 'auto !important' }}
          >
            <OpenIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
};
