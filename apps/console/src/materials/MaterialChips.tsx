import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { useMaterialNames } from './useMaterialNames';

/** The first materials by name, and how many more there are. */
export const MaterialChips = ({ codes, most = 2 }: { codes: readonly string[]; most?: number }) => {
  const translate = useTranslate();
  const { nameOf } = useMaterialNames();
  const rest = codes.slice(most);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {codes.slice(0, most).map((code) => (
        <Chip key={code} label={nameOf(code)} variant="outlined" />
      ))}
      {rest.length > 0 && (
        <Tooltip title={rest.map(nameOf).join(', ')}>
          <Chip label={translate('suppliers.moreMaterials', { count: rest.length })} />
        </Tooltip>
      )}
    </Box>
  );
};
