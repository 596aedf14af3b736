import type { DeliveryAttempt } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';

/** Says how an attempt went, with the status that it was answered with. */
export function useAttemptInWords(): (attempt: DeliveryAttempt) => string {
  const translate = useTranslate();
  return ({ outcome, httpStatus }) => translate(`webhooks.outcomes.${outcome}`, { status: httpStatus });
}
