import { scrreenFactsheet } from './data-sources';
import { RARE_EARTH_CODES } from './materials/rare-earths';
import type { RecyclingRate } from './recycling-rate';

const FACTSHEETS = 'https://scrreen.eu/wp-content/uploads/';

const rate = (material: string, value: number, factsheet: string, note?: string): RecyclingRate => ({
  material,
  rate: value,
  quality: 'secondary',
  source: scrreenFactsheet(FACTSHEETS + factsheet),
  ...(note !== undefined && { note }),
});

const rareEarthRate = (material: string): RecyclingRate =>
  rate(
    material,
    0.01,
    '2023/08/SCRREEN2_factsheets_REE-EUROSTAT.pdf',
    'Published for the rare earths as a group, not for this one.',
  );

/**
 * End-of-life recycling input rates of 2023 by material. The rate of the rare earths stands for each of them,
 * except scandium, which the EU lists as a material of its own. A zero stands in the table that was read beside
 * the address of its factsheet; a material without a row has no known rate.
 */
export const RECYCLING_RATES: readonly RecyclingRate[] = [
  rate('aluminium', 0.32, '2024/01/SCRREEN2_factsheets_ALUMINIUM-update2.pdf'),
  rate('antimony', 0.28, '2023/12/SCRREEN2_factsheets_ANTIMONY-update.pdf'),
  rate('arsenic', 0, '2024/01/SCRREEN2_factsheets_ARSENIC_update2.pdf'),
  rate('barite', 0, '2023/12/SCRREEN2_factsheets_BARYTE_V1.pdf'),
  rate('beryllium', 0, '2024/02/SCRREEN2_factsheets_BERYLLIUM-update.pdf'),
  rate('bismuth', 0, '2023/12/SCRREEN2_factsheets_BISMUTH_V1.pdf'),
  rate('boron', 0.01, '2023/12/SCRREEN2_factsheets_BORON-update.pdf'),
  rate('cadmium', 0.3, '2023/08/SCRREEN2-factsheets_CADMIUM.pdf'),
  rate('chromium', 0.21, '2023/08/SCRREEN2_factsheets_CHROMIUM.pdf'),
  rate('cobalt', 0.22, '2023/08/SCRREEN2_factsheets_COBALT-1.pdf'),
  rate('copper', 0.55, '2024/01/SCRREEN2_factsheets_COPPER-update.pdf'),
  rate('feldspar', 0.01, '2023/08/SCRREEN2_factsheets_FELDSPAR-1.pdf'),
  rate('fluorspar', 0.01, '2023/12/SCRREEN2_factsheets_FLUORSPAR-update.pdf'),
  rate('germanium', 0.02, '2023/09/SCRREEN2_factsheets_GERMANIUM-1.pdf'),
  rate('gold', 0.05, '2024/01/SCRREEN2_factsheets_GOLD-update2.pdf'),
  rate('graphite_natural', 0.03, '2023/12/SCRREEN2_factsheets_GRAPHITE_V1.pdf'),
  rate('indium', 0.01, '2023/12/SCRREEN2_factsheets_INDIUM-update-.pdf'),
  rate('lead', 0.83, '2023/08/SCRREEN2-factsheets_LEAD.pdf'),
  rate('lithium', 0, '2023/12/SCRREEN2_factsheets_LITHIUM-update.pdf'),
  rate('magnesite', 0.02, '2023/12/SCRREEN2_factsheets_MAGNESITE-update.pdf'),
  rate('manganese', 0.09, '2023/08/SCRREEN2_factsheets_MANGANESE.pdf'),
  rate('metallurgical_coal', 0, '2023/12/SCRREEN2_factsheets_COKING_COAL_update.pdf'),
  rate('molybdenum', 0.3, '2023/08/SCRREEN2_factsheets_MOLYBDENUM.pdf'),
  rate('nickel', 0.16, '2023/12/SCRREEN2_factsheets_NICKEL-update.pdf'),
  rate('niobium', 0, '2024/01/SCRREEN2_factsheets_NIOBIUM-update2.pdf'),
  rate('palladium', 0.12, '2023/08/SCRREEN2_factsheets_PGM.pdf'),
  rate('phosphate', 0, '2024/01/SCRREEN2_factsheets_PHOSPHATE-update2.pdf'),
  rate('platinum', 0.12, '2023/08/SCRREEN2_factsheets_PGM.pdf'),
  rate('rhodium', 0.12, '2023/08/SCRREEN2_factsheets_PGM.pdf'),
  rate('selenium', 0.01, '2023/08/SCRREEN2-factsheets_SELENIUM.pdf'),
  rate('silver', 0.04, '2023/08/SCRREEN2_factsheets_SILVER.pdf'),
  rate('tantalum', 0.01, '2023/12/SCRREEN2_factsheets_TANTALUM-update.pdf'),
  rate('tellurium', 0.01, '2023/08/SCRREEN2_factsheets_TELLURIUM.pdf'),
  rate('tin', 0.31, '2023/08/SCRREEN2_factsheets_TIN.pdf'),
  rate('tungsten', 0.42, '2024/01/SCRREEN2_factsheets_TUNGSTEN-update2.pdf'),
  rate('vanadium', 0.06, '2024/01/SCRREEN2_factsheets_VANADIUM-update2.pdf'),
  rate('zinc', 0.34, '2024/01/SCRREEN2_factsheets_ZINC-update2.pdf'),
  rate('zirconium', 0.12, '2023/12/SCRREEN2_factsheets_ZIRCONIUM-update.pdf'),
  rate('rare_earths', 0.01, '2023/08/SCRREEN2_factsheets_REE-EUROSTAT.pdf'),
  ...RARE_EARTH_CODES.filter((code) => code !== 'rare_earths' && code !== 'scandium').map(rareEarthRate),
];
