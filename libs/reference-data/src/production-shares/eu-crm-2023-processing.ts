import { SOURCES } from '../data-sources';
import type { ProductionShares } from '../production-shares';

type Shares = ProductionShares['shares'];

const processing = (material: string, shares: Shares): ProductionShares => ({
  material,
  stage: 'processing',
  shares,
  form: 'processing stage of the EU study',
  quality: 'average',
  source: SOURCES.euCrm2023,
});

/** Separated light rare earths: the study gives these five the same shares. */
const LIGHT_RARE_EARTHS: Shares = { CN: 0.849, MY: 0.105, RU: 0.019, IN: 0.016, VN: 0.01 };

/** Separated heavy rare earths: in 2016–2020 the study sees China alone. */
const HEAVY_RARE_EARTHS: Shares = { CN: 1 };

/** The study gives these two the same shares. */
const MINOR_PLATINUM_METALS: Shares = { ZA: 0.935, ZW: 0.049, CA: 0.014 };

/**
 * World processing by country (smelting, refining, separation), averages of 2016–2020, as published by the
 * European Commission in 2023. Countries below half a percent are left out. Where the U.S. summaries give a
 * newer set, that one is used.
 */
// prettier-ignore
export const EU_CRM_2023_PROCESSING: readonly ProductionShares[] = [
  ...[
    'cerium', 'lanthanum', 'neodymium', 'praseodymium', 'samarium',
  ].map((material) => processing(material, LIGHT_RARE_EARTHS)),
  ...[
    'dysprosium', 'erbium', 'europium', 'gadolinium', 'holmium', 'lutetium', 'terbium', 'thulium',
    'ytterbium', 'yttrium',
  ].map((material) => processing(material, HEAVY_RARE_EARTHS)),
  ...['iridium', 'ruthenium'].map((material) => processing(material, MINOR_PLATINUM_METALS)),
  processing('antimony', {
    CN: 0.518, BE: 0.086, VN: 0.064, FR: 0.059, TH: 0.036, MM: 0.036, TJ: 0.035, KR: 0.022, BO: 0.022,
    JP: 0.02, IN: 0.02, ES: 0.015, US: 0.009, DE: 0.009, NL: 0.006, MX: 0.006, IT: 0.006, GB: 0.005,
    PE: 0.005, ID: 0.005,
  }),
  processing('beryllium', { US: 0.502, KZ: 0.25, JP: 0.169, CN: 0.079 }),
  processing('boron', {
    TR: 0.448, US: 0.234, CL: 0.1, BO: 0.049, CN: 0.033, AR: 0.03, RU: 0.019, DE: 0.017, PE: 0.013,
    KZ: 0.007,
  }),
  processing('cadmium', {
    CN: 0.359, KR: 0.174, JP: 0.075, CA: 0.073, KZ: 0.068, MX: 0.043, RU: 0.042, NL: 0.035, PE: 0.028,
    DE: 0.023, NO: 0.014, US: 0.013, BG: 0.013, UZ: 0.012, BR: 0.009, PL: 0.008, KP: 0.007,
  }),
  processing('chromium', {
    CN: 0.404, ZA: 0.241, KZ: 0.139, IN: 0.088, FI: 0.034, RU: 0.033, BR: 0.012, ZW: 0.011, TR: 0.011,
    SE: 0.009, OM: 0.005, AL: 0.005,
  }),
  processing('cobalt', {
    CN: 0.596, FI: 0.114, BE: 0.053, CA: 0.049, NO: 0.033, JP: 0.032, AU: 0.027, MG: 0.021, ZM: 0.017,
    RU: 0.017, MA: 0.017, ZA: 0.008,
  }),
  processing('germanium', { CN: 0.831, RU: 0.05, BE: 0.045, DE: 0.027, US: 0.02, JP: 0.018, UA: 0.009 }),
  processing('hafnium', { FR: 0.493, US: 0.437, RU: 0.028, CN: 0.028, UA: 0.014 }),
  processing('helium', { US: 0.558, QA: 0.298, DZ: 0.083, AU: 0.025, RU: 0.024, PL: 0.01 }),
  processing('lead', {
    CN: 0.432, US: 0.095, KR: 0.067, IN: 0.053, MX: 0.035, DE: 0.028, GB: 0.026, JP: 0.02, BR: 0.02,
    CA: 0.019, ES: 0.015, AU: 0.015, IT: 0.014, PL: 0.013, RU: 0.012, KZ: 0.011, BE: 0.011, IR: 0.01,
    BG: 0.009, TH: 0.007, SE: 0.006, SA: 0.006, FR: 0.006, TR: 0.005, ZA: 0.005,
  }),
  processing('lithium', { CN: 0.562, CL: 0.321, AR: 0.105, US: 0.012 }),
  processing('magnesium', { CN: 0.906, US: 0.034, IL: 0.022, BR: 0.018, RU: 0.015 }),
  processing('manganese', {
    CN: 0.582, IN: 0.131, UA: 0.044, NO: 0.034, JP: 0.028, KR: 0.027, MY: 0.024, ZA: 0.021, RU: 0.017,
    BR: 0.016, GE: 0.013, MX: 0.012, AU: 0.012, ES: 0.011, FR: 0.009, KZ: 0.006,
  }),
  processing('metallurgical_coal', {
    CN: 0.69, RU: 0.064, JP: 0.05, IN: 0.039, KR: 0.027, US: 0.022, DE: 0.017, UA: 0.016, PL: 0.014,
    TW: 0.01, TR: 0.007, FR: 0.005,
  }),
  processing('nickel', {
    CN: 0.334, ID: 0.122, JP: 0.086, RU: 0.071, CA: 0.065, AU: 0.053, NO: 0.035, BR: 0.03, FI: 0.028,
    KR: 0.017, RS: 0.016, CO: 0.015, ZA: 0.014, MG: 0.014, GB: 0.01, UA: 0.008, DO: 0.007, MM: 0.006,
    GR: 0.006, CU: 0.006, GT: 0.005,
  }),
  processing('niobium', { BR: 0.888, CA: 0.112 }),
  processing('palladium', { RU: 0.404, ZA: 0.361, CA: 0.1, US: 0.066, ZW: 0.057, CN: 0.006 }),
  processing('phosphorus', { CN: 0.785, US: 0.106, KZ: 0.064, VN: 0.045 }),
  processing('platinum', { ZA: 0.708, RU: 0.121, ZW: 0.08, CA: 0.045, US: 0.022, CN: 0.014, FI: 0.007 }),
  processing('rhenium', {
    CL: 0.49, US: 0.192, PL: 0.149, KZ: 0.059, CN: 0.057, RU: 0.032, UZ: 0.016, AM: 0.006,
  }),
  processing('rhodium', { ZA: 0.811, RU: 0.097, ZW: 0.057, CA: 0.031 }),
  processing('scandium', { CN: 0.667, RU: 0.167, UA: 0.042, PH: 0.042, KZ: 0.042, CA: 0.042 }),
  processing('silicon', {
    CN: 0.757, BR: 0.072, NO: 0.063, FR: 0.043, RU: 0.016, US: 0.012, DE: 0.01, CA: 0.01, BA: 0.009,
    ES: 0.007,
  }),
  processing('tin', {
    CN: 0.501, ID: 0.197, MY: 0.07, PE: 0.051, BR: 0.045, BO: 0.041, TH: 0.029, BE: 0.025, VN: 0.015,
    PL: 0.01, TW: 0.009,
  }),
  processing('titanium', {
    CN: 0.353, US: 0.139, ZA: 0.093, CA: 0.089, DE: 0.047, JP: 0.044, GB: 0.032, MX: 0.031, AU: 0.026,
    UA: 0.014, RU: 0.014, SA: 0.013, IN: 0.011,
  }),
  processing('titanium_metal', { CN: 0.428, JP: 0.26, RU: 0.203, KZ: 0.067, UA: 0.038 }),
  processing('tungsten', { CN: 0.856, US: 0.044, VN: 0.028, RU: 0.028, AT: 0.023, JP: 0.022 }),
  processing('vanadium', { CN: 0.615, RU: 0.09, ZA: 0.082, BR: 0.048, JP: 0.023, IN: 0.014, VN: 0.008 }),
  processing('zinc', {
    CN: 0.45, KR: 0.073, IN: 0.052, CA: 0.048, JP: 0.038, ES: 0.037, AU: 0.034, MX: 0.026, PE: 0.025,
    KZ: 0.024, FI: 0.022, NL: 0.019, BR: 0.019, BE: 0.019, RU: 0.017, NO: 0.014, DE: 0.013, PL: 0.012,
    FR: 0.012, US: 0.01, IT: 0.01, IR: 0.01, BG: 0.006, UZ: 0.005, NA: 0.005,
  }),
];
