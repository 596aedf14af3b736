import type { JobHandlers } from '@lodestone/jobs';
import type { DeliverWebhooks } from './deliver-webhooks';

/** Translates the job that is about webhooks into what it stands for. */
export const webhookJobHandlers = (
  deliverWebhooks: DeliverWebhooks,
): Pick<JobHandlers, 'deliver-webhooks'> => ({
  'deliver-webhooks': (_, { signal }) => deliverWebhooks.execute(signal),
});
