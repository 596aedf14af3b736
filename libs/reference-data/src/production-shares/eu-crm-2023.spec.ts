import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EU_CRM_2023_EXTRACTION } from './eu-crm-2023-extraction';
import { EU_CRM_2023_PROCESSING } from './eu-crm-2023-processing';

const repository = resolve(__dirname, '../../../..');
const TABLE = 'eu_crm_2023_china_share_by_stage.csv';
const publishedTable = resolve(repository, '../shared/tables', TABLE);
const rows = [...EU_CRM_2023_EXTRACTION, ...EU_CRM_2023_PROCESSING];

/** The study's names where they are not our codes. */
const CODES: Readonly<Record<string, string>> = {
  Barytes: 'barite',
  Borate: 'boron',
  'Coking coal': 'metallurgical_coal',
  'Natural Graphite': 'graphite_natural',
  'Phosphate Rock': 'phosphate',
  Phosphorous: 'phosphorus',
  'Silicon metal': 'silicon',
  'Titanium metal': 'titanium_metal',
};

const chinaShare = (material: string, stage: string) => {
  const row = rows.find((one) => one.material === material && one.stage === stage);
  return row && (row.shares.CN ?? 0);
};

describe("China's share in the EU study of 2023", () => {
  // European Commission, Study on the Critical Raw Materials for the EU (2023), Annex 7, CC BY 4.0.
  it.each([
    ['neodymium', 'extraction', 0.683],
    ['neodymium', 'processing', 0.849],
    ['dysprosium', 'extraction', 0.844],
    ['dysprosium', 'processing', 1],
    ['germanium', 'processing', 0.831],
    ['magnesium', 'processing', 0.906],
    ['tungsten', 'processing', 0.856],
    ['boron', 'extraction', 0.035],
    ['niobium', 'processing', 0],
  ])('of %s at %s is %d', (material, stage, share) => {
    expect(chinaShare(material, stage)).toBe(share);
  });

  const run = existsSync(publishedTable) ? it : it.skip;
  run(`equals the whole published table wherever the study is used [needs ../shared/tables/${TABLE}]`, () => {
    const published = new Map(
      readFileSync(publishedTable, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .map(([name = '', stage, share]) => [`${CODES[name] ?? name.toLowerCase()} ${stage}`, Number(share)]),
    );
    const compared = rows.map(({ material, stage }) => ({
      row: `${material} ${stage}`,
      share: chinaShare(material, stage),
    }));
    // Countries below half a percent are left out: helium's 0.1 % is none.
    const expected = compared.map(({ row }) => {
      const share = published.get(row);
      return { row, share: share !== undefined && share < 0.005 ? 0 : share };
    });
    expect(compared).toHaveLength(66);
    expect(compared).toEqual(expected);
  });
});
