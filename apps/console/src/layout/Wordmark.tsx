import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

/** The name with its needle. */
export const Wordmark = () => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: 650, fontSize: '1.05rem' }}>
      <img src="/favicon.svg" alt="" width={24} height={24} />
      {translate('app.name')}
    </Box>
  );
};
