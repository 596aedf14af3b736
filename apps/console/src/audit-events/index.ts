import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { lazy } from 'react';

/** Audit events: the resource. */
export const auditEvents = { list: lazy(() => import('./AuditEventList')), icon: HistoryIcon };
