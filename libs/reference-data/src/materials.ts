import { LISTED_MINERALS, OTHER_MINERALS } from './materials/minerals';
import { PRODUCTS } from './materials/products';
import { RARE_EARTH_ELEMENTS, RARE_EARTH_GROUP } from './materials/rare-earths';
import type { ReferenceMaterial } from './reference-material';

/**
 * Every material, product and group that the reference data knows. A material has the stages at which world
 * production or a supplier is known, and always a component and a product; nothing is said about the others.
 * Where neither is known (cesium, rubidium, gold) it has a mine and a refinery.
 */
export const MATERIALS: readonly ReferenceMaterial[] = [
  ...LISTED_MINERALS,
  ...RARE_EARTH_ELEMENTS,
  RARE_EARTH_GROUP,
  ...OTHER_MINERALS,
  ...PRODUCTS,
];
