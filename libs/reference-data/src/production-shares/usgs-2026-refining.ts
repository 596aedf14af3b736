import type { Stage } from '@lodestone/scoring-engine';
import { SOURCES } from '../data-sources';
import type { ProductionShares } from '../production-shares';

const US_WITHHELD = 'The United States’ figure is withheld: shares are of the other countries together.';

const made = (
  material: string,
  stage: Stage,
  form: string,
  shares: ProductionShares['shares'],
  note?: string,
): ProductionShares => ({
  material,
  stage,
  shares,
  form,
  quality: 'estimate',
  source: SOURCES.usgsMcs2026,
  ...(note !== undefined && { note }),
});

/**
 * World refinery and smelter production by country in 2025 as estimated by the U.S. Geological Survey in
 * 2026: each country’s part of the total of all countries, "other" included. Countries below half a percent
 * are left out.
 */
// prettier-ignore
export const USGS_2026_REFINING: readonly ProductionShares[] = [
  made('aluminium', 'processing', 'alumina', {
    CN: 0.6188, AU: 0.1131, BR: 0.0732, IN: 0.0546, RU: 0.0193, AE: 0.0153, SA: 0.0126, IE: 0.0113,
    CA: 0.01, ID: 0.01, JM: 0.01, KZ: 0.01, VN: 0.01, GR: 0.0057, ES: 0.0054,
  }),
  made('aluminium', 'metal', 'primary aluminium', {
    CN: 0.6064, IN: 0.0566, RU: 0.0526, CA: 0.0445, AE: 0.0364, BH: 0.0216, AU: 0.0202, NO: 0.0175,
    BR: 0.0162, MY: 0.0148, IS: 0.0101, US: 0.0089,
  }),
  made('arsenic', 'processing', 'arsenic trioxide', {
    PE: 0.4959, CN: 0.3967, MA: 0.0826, BE: 0.0165, RU: 0.0083,
  }),
  made('bismuth', 'processing', 'refinery', { CN: 0.86, KR: 0.0614, JP: 0.0307, LA: 0.0307, KZ: 0.0111 }),
  made('copper', 'processing', 'refinery', {
    CN: 0.4833, CD: 0.0967, CL: 0.0587, JP: 0.0483, RU: 0.0328, US: 0.0293, IN: 0.0214, DE: 0.0211,
    KR: 0.0211, PL: 0.0193, KZ: 0.0173, MX: 0.0166, AU: 0.0159, ID: 0.0138, PE: 0.0117, CA: 0.011,
    ZM: 0.0093,
  }),
  made('ferrosilicon', 'metal', 'ferrosilicon', {
    CN: 0.7045, RU: 0.0845, BR: 0.0342, NO: 0.0302, KZ: 0.0242, MY: 0.0242, BT: 0.0197, IS: 0.0145,
    IN: 0.0119, ES: 0.0081, ZA: 0.007,
  }, US_WITHHELD),
  made('gallium', 'processing', 'primary low-purity', { CN: 0.9901, RU: 0.0066 }),
  made('indium', 'processing', 'refinery', {
    CN: 0.6966, KR: 0.165, JP: 0.0596, CA: 0.0367, FR: 0.0192, BE: 0.0174,
  }),
  made('magnesium', 'metal', 'primary smelter', {
    CN: 0.8772, RU: 0.0554, BR: 0.0185, IL: 0.0185, TR: 0.0139, KZ: 0.012,
  }),
  made('selenium', 'processing', 'refinery', {
    CN: 0.5202, JP: 0.1664, RU: 0.0832, BE: 0.052, CA: 0.0338, IN: 0.0234, MX: 0.0229, RS: 0.0185,
    PL: 0.0174, KZ: 0.013, PE: 0.0125, DE: 0.0122, TR: 0.0112, FI: 0.0101,
  }, US_WITHHELD),
  made('silicon', 'metal', 'silicon metal', {
    CN: 0.8715, BR: 0.0392, NO: 0.0283, FR: 0.0148, AU: 0.0102, RU: 0.0076, CA: 0.0074,
  }, US_WITHHELD),
  made('tellurium', 'processing', 'refinery', {
    CN: 0.7782, RU: 0.0652, JP: 0.0593, SE: 0.0467, CA: 0.0272, UZ: 0.0175,
  }, US_WITHHELD),
  made('titanium', 'metal', 'sponge', { CN: 0.7098, JP: 0.1447, RU: 0.0683, KZ: 0.0437, SA: 0.0328 }),
];
