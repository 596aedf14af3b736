import type { DeliveryStatus } from '@lodestone/contracts';
import Chip, { type ChipProps } from '@mui/material/Chip';
import { useTranslate } from 'react-admin';

const COLOURS: Partial<Record<DeliveryStatus, ChipProps['color']>> = { waiting: 'primary', failed: 'error' };

/** How a delivery stands, in a word. */
export const DeliveryStatusChip = ({ status }: { status: DeliveryStatus }) => {
  const translate = useTranslate();
  return <Chip variant="outlined" color={COLOURS[status]} label={translate(`webhooks.statuses.${status}`)} />;
};
