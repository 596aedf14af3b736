import type { ReferenceMaterial } from '../reference-material';
import { MINED_TO_METAL, REFINED, material } from './material-row';

type Representation = Pick<ReferenceMaterial, 'representedBy' | 'magnet' | 'note'>;

/** Rare earths outside permanent magnets. */
const METAL_OF_THE_GROUP: Representation = {
  representedBy: { metal: 'rare_earths' },
  note: 'World shares of making the metal are known only for the rare earths as a group.',
};

/** Rare earths of the neodymium-iron-boron magnet. */
const MAGNET_METAL: Representation = {
  magnet: true,
  representedBy: { metal: 'rare_earths', component: 'ndfeb_magnets' },
  note:
    'World shares of making the metal are known only for the rare earths as a group. Its component is the ' +
    'neodymium-iron-boron magnet.',
};

/** Its magnet is another one, of which no world shares are known. */
const SAMARIUM_COBALT: Representation = {
  magnet: true,
  representedBy: { metal: 'rare_earths' },
  note:
    'World shares of making the metal are known only for the rare earths as a group. Its component is the ' +
    'samarium-cobalt magnet, for which no world shares are known.',
};

const light = (code: string, symbol: string, particulars = METAL_OF_THE_GROUP): ReferenceMaterial =>
  material(
    code,
    code,
    symbol,
    MINED_TO_METAL,
    { us: true, eu: true, supplyRisk: 3.7 },
    { group: 'light_rare_earth', ...particulars },
  );

const heavy = (code: string, symbol: string, particulars = METAL_OF_THE_GROUP): ReferenceMaterial =>
  material(
    code,
    code,
    symbol,
    MINED_TO_METAL,
    { us: true, eu: true, supplyRisk: 5.1 },
    { group: 'heavy_rare_earth', ...particulars },
  );

/**
 * The rare earths one by one, without the group. The EU list names light and heavy rare earths: the supply
 * risk is that of the group each belongs to.
 */
export const RARE_EARTH_ELEMENTS: readonly ReferenceMaterial[] = [
  light('cerium', 'Ce'),
  light('lanthanum', 'La'),
  light('neodymium', 'Nd', MAGNET_METAL),
  light('praseodymium', 'Pr', MAGNET_METAL),
  light('samarium', 'Sm', SAMARIUM_COBALT),
  heavy('dysprosium', 'Dy', MAGNET_METAL),
  heavy('erbium', 'Er'),
  heavy('europium', 'Eu'),
  heavy('gadolinium', 'Gd'),
  heavy('holmium', 'Ho'),
  heavy('lutetium', 'Lu'),
  heavy('terbium', 'Tb', MAGNET_METAL),
  heavy('thulium', 'Tm'),
  heavy('ytterbium', 'Yb'),
  heavy('yttrium', 'Y'),
  material(
    'scandium',
    'scandium',
    'Sc',
    REFINED,
    { us: true, eu: true, supplyRisk: 2.4 },
    {
      note: 'A rare earth that the EU lists apart from the light and the heavy ones.',
    },
  ),
];

/** The rare earths as a group, for figures that nobody publishes by element. */
export const RARE_EARTH_GROUP: ReferenceMaterial = material(
  'rare_earths',
  'rare earths',
  'REE',
  MINED_TO_METAL,
  {},
  { kind: 'group', magnet: true, note: 'Both lists name its members, not the group.' },
);

/** Codes of every rare earth and of the group: what a measure on "rare earths" restricts. */
export const RARE_EARTH_CODES: readonly string[] = [...RARE_EARTH_ELEMENTS, RARE_EARTH_GROUP].map(
  ({ code }) => code,
);
