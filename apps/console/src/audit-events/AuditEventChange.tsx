import type { AuditEvent } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useRecordContext, useTranslate } from 'react-admin';
import { ChangeTable, changesBetween } from '../changes';
import { Fact } from '../scores';

/** What an event changed, field by field, and what it can be found by. */
export const AuditEventChange = () => {
  const translate = useTranslate();
  const event = useRecordContext<AuditEvent>();
  if (event === undefined) return null;
  const { id, before, after, requestId, hash, reason, subject } = event;
  const none = translate('app.figures.none');
  return (
    <Box sx={{ display: 'grid', gap: 2, p: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ChangeTable changes={changesBetween(before, after)} />
      <Box
        component="dl"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, m: 0, '& dd': { overflowWrap: 'anywhere' } }}
      >
        <Fact name="access.position" value={id} />
        <Fact name="resources.audit-events.fields.subject" value={`${subject.type} ${subject.id ?? ''}`} />
        <Fact name="resources.audit-events.fields.reason" value={reason ?? none} />
        <Fact name="access.requestId" value={requestId ?? none} />
        <Fact name="access.hash" value={hash} hint="access.hashHint" />
      </Box>
    </Box>
  );
};
