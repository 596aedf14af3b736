import HandshakeIcon from '@mui/icons-material/HandshakeOutlined';
import type { Partnership } from '@lodestone/contracts';
import { lazy } from 'react';

/** Partnerships: the resource. */
export const partnerships = {
  list: lazy(() => import('./PartnershipList')),
  create: lazy(() => import('./PartnershipCreate')),
  edit: lazy(() => import('./PartnershipEdit')),
  show: lazy(() => import('./PartnershipShow')),
  icon: HandshakeIcon,
  recordRepresentation: ({ name }: Pick<Partnership, 'name'>) => name,
};
