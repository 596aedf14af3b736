import type { Stage } from '@lodestone/scoring-engine';
import type { ReferenceMaterial } from '../reference-material';
import { MINED, MINED_AND_REFINED, MINED_TO_METAL, REFINED, material } from './material-row';

const NO_WORLD_PRODUCTION = { note: 'No world production by country is known at any stage.' };

/** The lists and the published supply risk speak of the platinum group as one. */
const platinumMetal = (code: string, symbol: string, stages: readonly Stage[]): ReferenceMaterial =>
  material(code, code, symbol, stages, { us: true, eu: true, supplyRisk: 2.7 }, { group: 'platinum_group' });

/**
 * Materials other than rare earths on the U.S. list of 2025 (`SOURCES.usgsList2025`), on the EU list of 2023
 * (`SOURCES.euList2023`), or, like molybdenum and synthetic graphite, under an export measure. The supply
 * risk is that of `SOURCES.euCrm2023`; it is published for materials off the list as well.
 */
export const LISTED_MINERALS: readonly ReferenceMaterial[] = [
  material(
    'aluminium',
    'aluminum',
    'Al',
    MINED_TO_METAL,
    { us: true, eu: true, supplyRisk: 1.1 },
    {
      note: 'The EU lists bauxite and aluminium together. Processing is alumina.',
    },
  ),
  material('antimony', 'antimony', 'Sb', MINED_TO_METAL, { us: true, eu: true, supplyRisk: 1.8 }),
  material('arsenic', 'arsenic', 'As', REFINED, { us: true, eu: true, supplyRisk: 1.9 }),
  material('barite', 'barite', null, MINED, { us: true, eu: true, supplyRisk: 1.3 }),
  material('beryllium', 'beryllium', 'Be', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 1.8 }),
  material('bismuth', 'bismuth', 'Bi', REFINED, { us: true, eu: true, supplyRisk: 1.9 }),
  material('boron', 'boron', 'B', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 3.6 }),
  material('cesium', 'cesium', 'Cs', MINED_AND_REFINED, { us: true }, NO_WORLD_PRODUCTION),
  material('chromium', 'chromium', 'Cr', MINED_AND_REFINED, { us: true, supplyRisk: 0.7 }),
  material('cobalt', 'cobalt', 'Co', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 2.8 }),
  material('copper', 'copper', 'Cu', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 0.1 }),
  material('feldspar', 'feldspar', null, MINED, { eu: true, supplyRisk: 1.5 }),
  material('fluorspar', 'fluorspar', null, MINED, { us: true, eu: true, supplyRisk: 1.1 }),
  material('gallium', 'gallium', 'Ga', REFINED, { us: true, eu: true, supplyRisk: 3.9 }),
  material(
    'germanium',
    'germanium',
    'Ge',
    MINED_AND_REFINED,
    { us: true, eu: true, supplyRisk: 1.8 },
    {
      note:
        'A by-product, but some of its suppliers win it from tailings or from zinc ore of their own mines: ' +
        'hence extraction.',
    },
  ),
  material(
    'graphite_natural',
    'natural graphite',
    'C',
    MINED_AND_REFINED,
    { us: true, eu: true, supplyRisk: 1.8 },
    {
      representedBy: { processing: 'graphite_spherical', component: 'graphite_anode' },
      note:
        'Processing stands for making spherical graphite, the form that batteries need; the component for ' +
        'anode material, whose world shares are known only for natural and synthetic graphite together.',
    },
  ),
  material(
    'graphite_synthetic',
    'synthetic graphite',
    'C',
    REFINED,
    {},
    {
      representedBy: { component: 'graphite_anode' },
      note:
        'Has no mine. The component stands for anode material, whose world shares are known only for ' +
        'natural and synthetic graphite together.',
    },
  ),
  material('hafnium', 'hafnium', 'Hf', REFINED, { us: true, eu: true, supplyRisk: 1.5 }),
  material('helium', 'helium', 'He', REFINED, { eu: true, supplyRisk: 1.2 }),
  material('indium', 'indium', 'In', REFINED, { us: true, supplyRisk: 0.6 }),
  material('lead', 'lead', 'Pb', MINED_AND_REFINED, { us: true, supplyRisk: 0.1 }),
  material('lithium', 'lithium', 'Li', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 1.9 }),
  material(
    'magnesium',
    'magnesium',
    'Mg',
    MINED_TO_METAL,
    { us: true, eu: true, supplyRisk: 4.1 },
    {
      note:
        'Extraction is magnesite. Processing is the EU study’s average of 2016–2020, metal the U.S. figure ' +
        'of 2025 for primary smelters: two measurements of what is nearly the same step.',
    },
  ),
  material('manganese', 'manganese', 'Mn', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 1.2 }),
  material('metallurgical_coal', 'metallurgical coal', null, MINED_AND_REFINED, {
    us: true,
    eu: true,
    supplyRisk: 1,
  }),
  material('molybdenum', 'molybdenum', 'Mo', MINED, { supplyRisk: 0.8 }),
  material('nickel', 'nickel', 'Ni', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 0.5 }),
  material('niobium', 'niobium', 'Nb', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 4.4 }),
  material('phosphate', 'phosphate', null, MINED, { us: true, eu: true, supplyRisk: 1 }),
  material('phosphorus', 'phosphorus', 'P', REFINED, { eu: true, supplyRisk: 3.3 }),
  material('potash', 'potash', null, MINED, { us: true, supplyRisk: 0.7 }),
  material('rhenium', 'rhenium', 'Re', MINED_AND_REFINED, { us: true, supplyRisk: 0.5 }),
  material('rubidium', 'rubidium', 'Rb', MINED_AND_REFINED, { us: true }, NO_WORLD_PRODUCTION),
  material(
    'silicon',
    'silicon',
    'Si',
    ['processing', 'metal', 'component', 'product'],
    { us: true, eu: true, supplyRisk: 1.3 },
    {
      note:
        'Processing is the EU study’s average of 2016–2020, metal the U.S. figure of 2025: two ' +
        'measurements of silicon metal.',
    },
  ),
  material('silver', 'silver', 'Ag', MINED, { us: true, supplyRisk: 0.8 }),
  material('strontium', 'strontium', 'Sr', MINED, { eu: true, supplyRisk: 2.6 }),
  material('tantalum', 'tantalum', 'Ta', MINED, { us: true, eu: true, supplyRisk: 1.3 }),
  material('tellurium', 'tellurium', 'Te', REFINED, { us: true, supplyRisk: 0.3 }),
  material('tin', 'tin', 'Sn', MINED_AND_REFINED, { us: true, supplyRisk: 0.9 }),
  material(
    'titanium',
    'titanium',
    'Ti',
    MINED_TO_METAL,
    { us: true, eu: true, supplyRisk: 1.6 },
    {
      note:
        'The EU lists titanium metal. Extraction is ilmenite, metal is sponge; the EU study’s older shares ' +
        'of titanium metal are kept under titanium_metal.',
    },
  ),
  material('tungsten', 'tungsten', 'W', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 1.2 }),
  material('uranium', 'uranium', 'U', MINED, { us: true }),
  material('vanadium', 'vanadium', 'V', MINED_AND_REFINED, { us: true, eu: true, supplyRisk: 2.3 }),
  material('zinc', 'zinc', 'Zn', MINED_AND_REFINED, { us: true, supplyRisk: 0.2 }),
  material('zirconium', 'zirconium', 'Zr', MINED, { us: true, supplyRisk: 0.8 }),
  platinumMetal('iridium', 'Ir', REFINED),
  platinumMetal('palladium', 'Pd', MINED_AND_REFINED),
  platinumMetal('platinum', 'Pt', MINED_AND_REFINED),
  platinumMetal('rhodium', 'Rh', MINED_AND_REFINED),
  platinumMetal('ruthenium', 'Ru', REFINED),
];

/** Materials on neither list that other facts speak of. */
export const OTHER_MINERALS: readonly ReferenceMaterial[] = [
  material('cadmium', 'cadmium', 'Cd', REFINED, {}),
  material('ferrosilicon', 'ferrosilicon', null, ['metal', 'component', 'product'], {}),
  material('gold', 'gold', 'Au', MINED_AND_REFINED, {}, NO_WORLD_PRODUCTION),
  material('magnesite', 'magnesite', null, MINED, {}),
  material('selenium', 'selenium', 'Se', REFINED, {}),
];
