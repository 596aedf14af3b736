import { COUNTRIES } from '../countries';
import { MATERIALS } from '../materials';
import { PRODUCTION_SHARES } from './index';

const sum = (shares: Readonly<Record<string, number>>) =>
  Object.values(shares).reduce((total, share) => total + share, 0);
const label = ({ material, stage }: (typeof PRODUCTION_SHARES)[number]) => `${material} at ${stage}`;
const sharesOf = (material: string, stage: string) =>
  PRODUCTION_SHARES.find((row) => row.material === material && row.stage === stage);

describe('world production', () => {
  it('is given once for a material at a stage', () => {
    const labels = PRODUCTION_SHARES.map(label);
    expect(labels.filter((one, index) => labels.indexOf(one) !== index)).toEqual([]);
  });

  it('speaks of known materials', () => {
    const codes = MATERIALS.map(({ code }) => code);
    expect(PRODUCTION_SHARES.filter(({ material }) => !codes.includes(material))).toEqual([]);
  });

  it.each(PRODUCTION_SHARES.map((row) => [label(row), row] as const))(
    'of %s is one set of shares of known countries',
    (_, { shares }) => {
      const countries = COUNTRIES.map(({ code }) => code);
      expect(Object.keys(shares).filter((code) => !countries.includes(code))).toEqual([]);
      expect(Object.values(shares).every((share) => share > 0 && share <= 1)).toBe(true);
      expect(sum(shares)).toBeLessThanOrEqual(1.05);
      if (Object.keys(shares).length > 1) expect(sum(shares)).toBeGreaterThanOrEqual(0.7);
    },
  );

  it.each([
    ['rare_earths', 'processing', { CN: 0.91 }, 'secondary'],
    ['rare_earths', 'metal', { CN: 0.91 }, 'weak'],
    ['ndfeb_magnets', 'component', { CN: 0.94 }, 'secondary'],
    ['graphite_anode', 'component', { CN: 0.9492, KR: 0.0249, JP: 0.0221 }, 'estimate'],
    ['graphite_spherical', 'processing', { CN: 0.99 }, 'lower_bound'],
    ['graphite_synthetic', 'processing', { CN: 0.55 }, 'weak'],
  ])('of %s at %s is one set of one year, never mixed with another', (material, stage, shares, quality) => {
    expect(sharesOf(material, stage)).toMatchObject({ shares, quality });
    expect(Object.keys(sharesOf(material, stage)?.shares ?? {})).toEqual(Object.keys(shares));
  });
});
