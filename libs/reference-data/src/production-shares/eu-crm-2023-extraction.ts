import { SOURCES } from '../data-sources';
import type { ProductionShares } from '../production-shares';

type Shares = ProductionShares['shares'];

const extraction = (material: string, shares: Shares): ProductionShares => ({
  material,
  stage: 'extraction',
  shares,
  form: 'extraction stage of the EU study',
  quality: 'average',
  source: SOURCES.euCrm2023,
});

/** The study gives these thirteen rare earths the same shares. */
// prettier-ignore
const RARE_EARTH_ORE: Shares = {
  CN: 0.683, AU: 0.099, US: 0.092, MM: 0.075, RU: 0.015, TH: 0.011, IN: 0.01, BR: 0.008,
};

/** The study gives these two the same shares. */
// prettier-ignore
const DYSPROSIUM_AND_TERBIUM_ORE: Shares = {
  CN: 0.844, MM: 0.093, RU: 0.019, TH: 0.013, IN: 0.012, BR: 0.01, VN: 0.005,
};

/**
 * World extraction by country, averages of 2016–2020, as published by the European Commission in 2023.
 * Countries below half a percent are left out. Where the U.S. summaries give a newer set, that one is used.
 */
// prettier-ignore
export const EU_CRM_2023_EXTRACTION: readonly ProductionShares[] = [
  ...[
    'cerium', 'erbium', 'europium', 'gadolinium', 'holmium', 'lanthanum', 'lutetium', 'neodymium',
    'praseodymium', 'samarium', 'thulium', 'ytterbium', 'yttrium',
  ].map((material) => extraction(material, RARE_EARTH_ORE)),
  ...['dysprosium', 'terbium'].map((material) => extraction(material, DYSPROSIUM_AND_TERBIUM_ORE)),
  extraction('boron', {
    TR: 0.484, US: 0.249, CL: 0.107, BO: 0.052, CN: 0.035, AR: 0.032, RU: 0.02, PE: 0.014, KZ: 0.007,
  }),
  extraction('feldspar', {
    TR: 0.318, IN: 0.198, CN: 0.077, IT: 0.069, IR: 0.05, TH: 0.038, ID: 0.034, ES: 0.024, MX: 0.02,
    KR: 0.018, FR: 0.017, BR: 0.016, US: 0.015, CZ: 0.014, MY: 0.011, RU: 0.009, PK: 0.009, DE: 0.008,
    EG: 0.007, SA: 0.006, CO: 0.005, DZ: 0.005,
  }),
  extraction('magnesite', {
    CN: 0.66, TR: 0.071, BR: 0.064, RU: 0.046, SK: 0.032, AT: 0.026, ES: 0.024, AU: 0.015, GR: 0.014,
    US: 0.01, SA: 0.006, IR: 0.006, IN: 0.006, KP: 0.005, CA: 0.005,
  }),
  extraction('metallurgical_coal', {
    CN: 0.527, AU: 0.182, RU: 0.088, US: 0.059, IN: 0.041, CA: 0.027, MN: 0.025, PL: 0.012, MZ: 0.006,
    CO: 0.005,
  }),
  extraction('strontium', { IR: 0.375, ES: 0.342, CN: 0.164, MX: 0.112, AR: 0.007 }),
];
