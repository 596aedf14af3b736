import ScienceIcon from '@mui/icons-material/ScienceOutlined';
import type { Material } from '@lodestone/contracts';
import { lazy } from 'react';

export { MaterialChips } from './MaterialChips';
export { MaterialInput } from './MaterialInput';
export { useMaterialNames } from './useMaterialNames';

/** Materials: the resource. */
export const materials = {
  list: lazy(() => import('./MaterialList')),
  icon: ScienceIcon,
  recordRepresentation: ({ name }: Pick<Material, 'name'>) => name,
};
