import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useListContext, useTranslate } from 'react-admin';

/** What a webhook is, for whoever has none yet; nothing is found where something was searched for. */
export const NoWebhooks = () => {
  const translate = useTranslate();
  const { filterValues } = useListContext() as { filterValues: object };
  const isSearch = Object.keys(filterValues).length > 0;
  return (
    <Box sx={{ maxWidth: 560, mx: 'auto', py: 6, px: 2, textAlign: 'center' }}>
      <Typography variant="h5" component="h2" sx={{ mb: 1 }}>
        {translate(isSearch ? 'webhooks.noneFound' : 'webhooks.none')}
      </Typography>
      {!isSearch && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('webhooks.noneWords')}</Typography>
      )}
    </Box>
  );
};
