import BusinessIcon from '@mui/icons-material/BusinessOutlined';
import { lazy } from 'react';
import type { Supplier } from '@lodestone/contracts';

/** Suppliers: the resource. */
export const suppliers = {
  list: lazy(() => import('./SupplierList')),
  create: lazy(() => import('./SupplierCreate')),
  edit: lazy(() => import('./SupplierEdit')),
  show: lazy(() => import('./SupplierShow')),
  icon: BusinessIcon,
  recordRepresentation: ({ name }: Pick<Supplier, 'name'>) => name,
};
