import type { ReferenceMaterial } from '../reference-material';
import { COMPONENT, REFINED, material } from './material-row';

/** Products whose world shares stand for later stages of materials. */
export const PRODUCTS: readonly ReferenceMaterial[] = [
  material(
    'ndfeb_magnets',
    'neodymium-iron-boron magnets',
    null,
    COMPONENT,
    {},
    {
      kind: 'product',
      note: 'The component of neodymium, praseodymium, dysprosium and terbium.',
    },
  ),
  material(
    'graphite_spherical',
    'spherical graphite',
    null,
    REFINED,
    {},
    {
      kind: 'product',
      note: 'The refined form of natural graphite that anodes are made of.',
    },
  ),
  material(
    'graphite_battery',
    'battery-grade graphite',
    null,
    REFINED,
    {},
    {
      kind: 'product',
      note: 'Natural and synthetic graphite together: stands for neither, shown beside spherical graphite.',
    },
  ),
  material(
    'graphite_anode',
    'graphite anode material',
    null,
    COMPONENT,
    {},
    {
      kind: 'product',
      note: 'The component of natural and of synthetic graphite.',
    },
  ),
  material(
    'titanium_metal',
    'titanium metal',
    null,
    REFINED,
    { eu: true, supplyRisk: 1.6 },
    {
      kind: 'product',
      note:
        'The EU study’s name for refined titanium; the newer U.S. figure for sponge is titanium’s own ' +
        'metal stage.',
    },
  ),
];
