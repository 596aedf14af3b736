import { euSupplyRisk } from './eu-supply-risk';

/** European Commission, Study on the review of the list of Critical Raw Materials (2017), Tables 3, 18 and 19. */
const PUBLISHED = [
  ['antimony, all imported', 7.1, 5.7, 1, 0.28, 0.9, 4.1472],
  ['aluminium, 64 % imported', 1.4, 0.3, 0.64, 0.12, 0.9, 0.516384],
  ['bauxite, nothing recycled or substituted', 0.6, 3.1, 0.85, 0, 1, 2.0375],
  ['tungsten, 42 % recycled', 7.5, 1.9, 0.44, 0.42, 1, 1.81656],
  ['sulphur, nothing imported', 0.3, 0.7, 0, 0.05, 1, 0.665],
] as const;

describe('the supply risk of the European Commission (section 3.2 of its study of 2017)', () => {
  it.each(PUBLISHED)('of %s', (_, globalConcentration, euConcentration, ...rest) => {
    const [importReliance, recyclingRate, substitutionIndex, expected] = rest;
    const risk = euSupplyRisk({
      globalConcentration,
      euConcentration,
      importReliance,
      recyclingRate,
      substitutionIndex,
    });
    expect(risk).toBeCloseTo(expected, 12);
  });
});
