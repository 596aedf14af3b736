import ScienceIcon from '@mui/icons-material/ScienceOutlined';
import type { Material } from '@lodestone/contracts';
import { lazy } from 'react';

export { MaterialChips } from './MaterialChips';
export { MaterialInput } from './MaterialInput';
export { useMaterialNames } from './useMaterialNames';

/** Materials: the resource. */
export const materials = {
  list: lazy(() => import('./MaterialList')),
  show: lazy(() => import('./MaterialShow')),
  create: lazy(() => import('./MaterialCreate')),
  edit: lazy(() => import('./MaterialEdit')),
  icon: ScienceIcon,
  recordRepresentation: ({ name }: Pick<Material, 'name'>) => name,
};
