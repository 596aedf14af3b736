import { COUNTRIES } from './countries';
import type { DataSource } from './data-source';
import { SOURCES } from './data-sources';
import { EXPORT_MEASURES } from './export-measures';
import { GOVERNANCE_INDICATORS } from './governance-indicators';
import { IMPORT_RELIANCES } from './import-reliances';
import { MATERIALS } from './materials';
import { PRODUCTION_SHARES } from './production-shares/index';
import { RECYCLING_RATES } from './recycling-rates';
import { REFERENCE_SET_VERSION } from './reference-set';

const materials = MATERIALS.map(({ code }) => code);
const countries = COUNTRIES.map(({ code }) => code);
const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

describe('a source', () => {
  const facts: readonly { source: DataSource }[] = [
    ...PRODUCTION_SHARES,
    ...RECYCLING_RATES,
    ...EXPORT_MEASURES,
    ...IMPORT_RELIANCES,
    ...GOVERNANCE_INDICATORS,
  ];
  const sources = [...Object.values(SOURCES), ...facts.map(({ source }) => source)];
  const distinct = new Map(
    sources.map((source) => [`${source.title}, ${source.year}: ${source.address}`, source]),
  );

  it.each([...distinct])(
    '%s has publisher, title, year and address',
    (_, { publisher, title, year, address }) => {
      expect(publisher).not.toBe('');
      expect(title).not.toBe('');
      expect(year).toMatch(/^(19|20)\d\d(–(19|20)\d\d)?$/);
      expect(address).toMatch(/^https?:\/\/[\w.-]+\/\S+$/);
    },
  );

  it('under CC BY 4.0 says so', () => {
    expect(SOURCES.euCrm2023.licence).toBe('CC BY 4.0');
    expect(SOURCES.wgi2024.licence).toBe('CC BY 4.0');
  });
});

describe('countries', () => {
  it('are the 249 of ISO 3166-1', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect(repeated(countries)).toEqual([]);
    expect(countries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });
});

describe('governance indicators', () => {
  it('are given once for each of 212 known countries', () => {
    const rows = GOVERNANCE_INDICATORS.map(({ country }) => country);
    expect(rows).toHaveLength(212);
    expect(repeated(rows)).toEqual([]);
    expect(rows.filter((code) => !countries.includes(code))).toEqual([]);
  });

  it.each([
    ['CN', -1.5, -0.51, 0.68, -0.36, -0.04, -0.01],
    ['AU', 1.51, 0.92, 1.59, 1.94, 1.52, 1.78],
    ['KP', -1.98, -0.37, -1.48, -2.39, -1.64, -1.58],
  ])(
    'of %s are those published for 2023',
    (country, voice, stability, effectiveness, regulation, law, corruption) => {
      expect(GOVERNANCE_INDICATORS.find((row) => row.country === country)).toMatchObject({
        year: 2023,
        voiceAndAccountability: voice,
        politicalStability: stability,
        governmentEffectiveness: effectiveness,
        regulatoryQuality: regulation,
        ruleOfLaw: law,
        controlOfCorruption: corruption,
      });
    },
  );
});

describe('recycling rates', () => {
  it('are given once for known materials', () => {
    const rows = RECYCLING_RATES.map(({ material }) => material);
    expect(repeated(rows)).toEqual([]);
    expect(rows.filter((code) => !materials.includes(code))).toEqual([]);
    expect(RECYCLING_RATES.every(({ rate }) => rate >= 0 && rate <= 1)).toBe(true);
  });

  it('of a rare earth are those of the group and say so', () => {
    expect(RECYCLING_RATES.find(({ material }) => material === 'neodymium')).toMatchObject({
      rate: 0.01,
      note: expect.stringContaining('group'),
    });
  });

  it('do not lend scandium the rate of the rare earths', () => {
    expect(RECYCLING_RATES.some(({ material }) => material === 'scandium')).toBe(false);
  });
});

describe('import reliance', () => {
  it('is given once for a form of a known material in a year', () => {
    expect(repeated(IMPORT_RELIANCES.map((row) => `${row.material} ${row.form} ${row.year}`))).toEqual([]);
    expect(IMPORT_RELIANCES.filter(({ material }) => !materials.includes(material))).toEqual([]);
    expect(IMPORT_RELIANCES.every(({ reliance }) => reliance >= 0 && reliance <= 1)).toBe(true);
  });

  it.each([
    ['gallium', 'gallium without gallium arsenide wafers', 2025, 1, 'exact'],
    ['lithium', 'lithium', 2025, 0.5, 'atLeast'],
    ['tellurium', 'tellurium', 2024, 0.25, 'atMost'],
    ['rare_earths', 'compounds and metals', 2025, 0.67, 'exact'],
  ])('of %s (%s) in %d is %d, %s', (material, form, year, reliance, bound) => {
    const rows = IMPORT_RELIANCES.filter((row) => row.material === material && row.form === form);
    expect(rows.find((row) => row.year === year)).toMatchObject({ reliance, bound, importer: 'US' });
  });

  it('of a net exporter is nothing, with a note', () => {
    expect(IMPORT_RELIANCES.find(({ material }) => material === 'molybdenum')).toMatchObject({
      reliance: 0,
      note: expect.stringContaining('Net exporter'),
    });
  });
});

describe('the reference set', () => {
  it('is named by the day it was closed', () => {
    expect(REFERENCE_SET_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
