import WebhookIcon from '@mui/icons-material/WebhookOutlined';
import type { Webhook } from '@lodestone/contracts';
import { lazy } from 'react';

/** Webhooks: the resource. */
export const webhooks = {
  list: lazy(() => import('./WebhookList')),
  show: lazy(() => import('./WebhookShow')),
  edit: lazy(() => import('./WebhookEdit')),
  icon: WebhookIcon,
  recordRepresentation: ({ name }: Pick<Webhook, 'name'>) => name,
};
