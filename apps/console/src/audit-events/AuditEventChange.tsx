import type { AuditEvent } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRecordContext, useTranslate } from 'react-admin';

/** What was there before a change, and what after. */
export const AuditEventChange = () => {
  const translate = useTranslate();
  const event = useRecordContext<AuditEvent>();
  if (event === undefined) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' }, p: 1 }}>
      {(['before', 'after'] as const).map((when) => (
        <div key={when}>
          <Typography variant="subtitle2">{translate(`access.${when}`)}</Typography>
          <Box
            component="pre"
            sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.75rem' }}
          >
            {event[when] == null ? translate('app.figures.none') : JSON.stringify(event[when], null, 2)}
          </Box>
        </div>
      ))}
    </Box>
  );
};
