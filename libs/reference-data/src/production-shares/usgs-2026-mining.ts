import { SOURCES } from '../data-sources';
import type { ProductionShares } from '../production-shares';

const US_WITHHELD = 'The United States’ figure is withheld: shares are of the other countries together.';
const US_NOT_AVAILABLE =
  'The United States’ figure is not available: shares are of the other countries together.';
const RUSSIA_NOT_AVAILABLE = 'Russia’s figure is not available: shares are of the other countries together.';

const mined = (
  material: string,
  form: string,
  shares: ProductionShares['shares'],
  note?: string,
): ProductionShares => ({
  material,
  stage: 'extraction',
  shares,
  form,
  quality: 'estimate',
  source: SOURCES.usgsMcs2026,
  ...(note !== undefined && { note }),
});

/**
 * World mine production by country in 2025 as estimated by the U.S. Geological Survey in 2026: each country’s
 * part of the total of all countries, "other" included. Countries below half a percent are left out.
 */
// prettier-ignore
export const USGS_2026_MINING: readonly ProductionShares[] = [
  mined('aluminium', 'bauxite', {
    GN: 0.3402, AU: 0.22, CN: 0.1973, BR: 0.0748, IN: 0.0567, ID: 0.0227, JM: 0.0141, RU: 0.0129,
    SA: 0.0129, KZ: 0.0109, TR: 0.0086, VN: 0.0086,
  }, US_WITHHELD),
  mined('antimony', 'mine', {
    CN: 0.3613, RU: 0.289, TJ: 0.1987, BO: 0.0452, MM: 0.0406, TR: 0.0271, AU: 0.0117, KZ: 0.0072,
    KG: 0.0063, MX: 0.0054,
  }, US_WITHHELD),
  mined('barite', 'mine', {
    IN: 0.3448, CN: 0.2529, MA: 0.1149, KZ: 0.0805, IR: 0.0345, MX: 0.0345, LA: 0.0299, TR: 0.0299,
    RU: 0.0264, PK: 0.0115,
  }, US_WITHHELD),
  mined('beryllium', 'mine', { US: 0.5324, BR: 0.1852, CN: 0.1782, NG: 0.0926, MZ: 0.0069 }),
  mined('chromium', 'mine', {
    ZA: 0.4519, TR: 0.1768, KZ: 0.1375, IN: 0.0589, BR: 0.0393, ZW: 0.0393, FI: 0.0373,
  }),
  mined('cobalt', 'mine', {
    CD: 0.7311, ID: 0.1399, RU: 0.0245, MG: 0.0124, AU: 0.0118, PH: 0.0118, CA: 0.0111, PG: 0.0089,
    CN: 0.0064, CU: 0.0064, TR: 0.006,
  }),
  mined('copper', 'mine', {
    CL: 0.2303, CD: 0.1391, PE: 0.1173, CN: 0.0782, RU: 0.0565, US: 0.0435, ZM: 0.0408, AU: 0.0317,
    ID: 0.0309, KZ: 0.0309, MX: 0.03, CA: 0.0217, PL: 0.0178,
  }),
  mined('fluorspar', 'mine', {
    CN: 0.5862, MX: 0.1466, MN: 0.1466, ZA: 0.0401, VN: 0.0156, ES: 0.0137, BR: 0.0098, IR: 0.0068,
    TH: 0.0054,
  }, US_NOT_AVAILABLE),
  mined('graphite_natural', 'mine', {
    CN: 0.7987, MG: 0.0456, TZ: 0.0428, BR: 0.0371, MZ: 0.0342, RU: 0.0143, IN: 0.0097,
  }),
  mined('lead', 'mine', {
    CN: 0.4241, AU: 0.1071, PE: 0.0647, US: 0.0625, RU: 0.058, IN: 0.0491, MX: 0.0446, BO: 0.0223,
    IR: 0.0156, SE: 0.0156, TR: 0.0156, TJ: 0.0089,
  }),
  mined('lithium', 'mine', {
    AU: 0.319, CN: 0.215, CL: 0.1942, ZW: 0.0971, AR: 0.0798, BR: 0.0416, ML: 0.0326, CA: 0.0194,
  }, US_WITHHELD),
  mined('magnesium', 'magnesite', {
    CN: 0.6104, BR: 0.0865, RU: 0.0817, TR: 0.0769, AT: 0.0312, ES: 0.0308, AU: 0.0192, SK: 0.0159,
    CA: 0.0111, IR: 0.0096, GR: 0.0062,
  }, US_WITHHELD),
  mined('manganese', 'mine', {
    ZA: 0.3774, GA: 0.2483, GH: 0.0993, AU: 0.0794, BR: 0.0397, IN: 0.0392, CN: 0.0348, CI: 0.0174,
  }),
  mined('molybdenum', 'mine', {
    CN: 0.3732, CL: 0.1616, US: 0.1539, PE: 0.1501, MX: 0.0654, AM: 0.0204, KZ: 0.0165, MN: 0.0162,
    IR: 0.0127, CA: 0.0085, UZ: 0.0077, RU: 0.005,
  }),
  mined('nickel', 'mine', {
    ID: 0.6692, PH: 0.0695, RU: 0.0515, CA: 0.036, NC: 0.036, CN: 0.0309, BR: 0.018, AU: 0.0116,
  }),
  mined('niobium', 'mine', { BR: 0.9316, CA: 0.0537, CD: 0.0087 }),
  mined('palladium', 'mine', { RU: 0.4328, ZA: 0.3606, CA: 0.0824, ZW: 0.0773, US: 0.0319 }),
  mined('phosphate', 'mine', {
    CN: 0.4478, MA: 0.1465, US: 0.0814, RU: 0.057, JO: 0.0488, SA: 0.0407, EG: 0.0224, BR: 0.0204,
    PE: 0.0195, TN: 0.0134, VN: 0.0122, SN: 0.0114, AU: 0.0102, IL: 0.0098, ZA: 0.009, DZ: 0.0081,
    KZ: 0.0077, TG: 0.0065, IN: 0.0061,
  }),
  mined('platinum', 'mine', { ZA: 0.7113, RU: 0.1186, ZW: 0.1067, CA: 0.0296, US: 0.0107 }),
  mined('potash', 'mine', {
    CA: 0.308, RU: 0.2053, CN: 0.1294, BY: 0.1232, DE: 0.0616, LA: 0.0493, IL: 0.0411, JO: 0.037,
    CL: 0.0123, US: 0.0103, ES: 0.0092, BR: 0.0062,
  }),
  mined('rare_earths', 'mine (REO)', {
    CN: 0.6935, US: 0.131, AU: 0.0745, MM: 0.0565, TH: 0.0123, IN: 0.0074, MG: 0.0069, RU: 0.0067,
    BR: 0.0051,
  }),
  mined('rhenium', 'mine', {
    CL: 0.3704, CN: 0.2469, PL: 0.1235, US: 0.121, UZ: 0.0864, KR: 0.037, KZ: 0.0123,
  }, RUSSIA_NOT_AVAILABLE),
  mined('silver', 'mine', {
    MX: 0.243, PE: 0.1388, CN: 0.1311, BO: 0.0578, CL: 0.054, PL: 0.0501, RU: 0.0463, US: 0.0424,
    AU: 0.0386, AR: 0.0309, IN: 0.0309, KZ: 0.0243, CA: 0.0154, SE: 0.0154,
  }),
  mined('tantalum', 'mine', {
    CD: 0.5231, RW: 0.161, NG: 0.1569, BR: 0.0765, CN: 0.0322, AU: 0.0201, ET: 0.0161, RU: 0.0121,
  }),
  mined('tin', 'mine', {
    CN: 0.2439, ID: 0.2095, PE: 0.1134, BR: 0.0962, CD: 0.0928, BO: 0.0515, AU: 0.0412, MM: 0.0412,
    VN: 0.0378, MY: 0.0172, RW: 0.0158, RU: 0.0155, NG: 0.012, LA: 0.0062,
  }),
  mined('titanium', 'ilmenite', {
    CN: 0.3415, MZ: 0.2028, ZA: 0.1387, AU: 0.0832, NO: 0.0416, SN: 0.0395, CA: 0.0384, MG: 0.032,
    IN: 0.0256, UA: 0.0213, US: 0.0107,
  }),
  mined('tungsten', 'mine', {
    CN: 0.7869, VN: 0.0352, KZ: 0.0282, KP: 0.0235, RU: 0.0235, BO: 0.02, RW: 0.0153, AU: 0.0117,
    AT: 0.0099, ES: 0.0094, PT: 0.0082,
  }),
  mined('vanadium', 'mine', { CN: 0.7237, RU: 0.1853, BR: 0.0468, ZA: 0.0441 }),
  mined('zinc', 'mine', {
    CN: 0.327, PE: 0.1196, AU: 0.0877, IN: 0.0694, MX: 0.0622, US: 0.0534, BO: 0.0399, RU: 0.0343,
    KZ: 0.0287, SE: 0.0183,
  }),
  mined('zirconium', 'mine', {
    AU: 0.3218, ZA: 0.2172, MZ: 0.1287, US: 0.0805, CN: 0.0805, SN: 0.0563, ID: 0.0418, MG: 0.0209,
    SL: 0.0201,
  }),
];
