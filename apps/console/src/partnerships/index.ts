import HandshakeIcon from '@mui/icons-material/HandshakeOutlined';
import type { Partnership } from '@lodestone/contracts';
import { lazy } from 'react';

/** Partnerships: the resource. */
export const partnerships = {
  list: lazy(() => import('./PartnershipList')),
  show: lazy(() => import('./PartnershipShow')),
  icon: HandshakeIcon,
  recordRepresentation: ({ name }: Pick<Partnership, 'name'>) => name,
};
