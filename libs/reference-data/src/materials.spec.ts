import { STAGES, type Stage } from '@lodestone/scoring-engine';
import { MATERIALS } from './materials';
import { PRODUCTION_SHARES } from './production-shares/index';

const find = (code: string) => MATERIALS.find((material) => material.code === code);
const hasShares = (material: string, stage: Stage) =>
  PRODUCTION_SHARES.some((row) => row.material === material && row.stage === stage);

describe('materials', () => {
  it('have codes and names of their own', () => {
    expect(new Set(MATERIALS.map(({ code }) => code)).size).toBe(MATERIALS.length);
    expect(new Set(MATERIALS.map(({ name }) => name)).size).toBe(MATERIALS.length);
  });

  it.each(MATERIALS.map((material) => [material.code, material] as const))(
    '%s has its stages in order and ends as a product',
    (_, { stages }) => {
      expect(stages).toEqual(STAGES.filter((stage) => stages.includes(stage)));
      expect(stages.slice(-2)).toEqual(['component', 'product']);
    },
  );

  it('cover the U.S. list of 2025 and the EU list of 2023', () => {
    const listed = MATERIALS.filter(({ kind }) => kind === 'material');
    expect(listed.filter((material) => material.usCritical2025)).toHaveLength(60);
    expect(listed.filter((material) => material.euCritical2023)).toHaveLength(51);
  });

  it.each<[string, Stage[]]>([
    ['neodymium', ['extraction', 'processing', 'metal', 'component', 'product']],
    ['antimony', ['extraction', 'processing', 'metal', 'component', 'product']],
    ['graphite_natural', ['extraction', 'processing', 'component', 'product']],
    ['graphite_synthetic', ['processing', 'component', 'product']],
    ['gallium', ['processing', 'component', 'product']],
    ['germanium', ['extraction', 'processing', 'component', 'product']],
    ['lithium', ['extraction', 'processing', 'component', 'product']],
  ])('%s has the stages %s', (code, stages) => {
    expect(find(code)?.stages).toEqual(stages);
  });

  it('have every stage for which world production is known', () => {
    const without = PRODUCTION_SHARES.filter(
      ({ material, stage }) => !find(material)?.stages.includes(stage),
    );
    expect(without).toEqual([]);
  });

  it('with a permanent magnet as component are the five magnet rare earths and their group', () => {
    const magnets = MATERIALS.filter(({ magnet }) => magnet === true).map(({ code }) => code);
    expect(magnets.sort()).toEqual([
      'dysprosium',
      'neodymium',
      'praseodymium',
      'rare_earths',
      'samarium',
      'terbium',
    ]);
  });
});

describe('a representation', () => {
  const representations = MATERIALS.flatMap((material) =>
    STAGES.flatMap((stage) => {
      const target = material.representedBy?.[stage];
      return target === undefined ? [] : [[material.code, stage, target] as const];
    }),
  );

  it.each(representations)('of %s at %s by %s has world production to show', (code, stage, target) => {
    expect(find(code)?.stages).toContain(stage);
    expect(hasShares(target, stage)).toBe(true);
  });

  it.each(representations)('of %s at %s is not in the way of figures of its own', (code, stage) => {
    expect(hasShares(code, stage)).toBe(false);
  });

  it.each(representations)('of %s at %s says why', (code) => {
    expect(find(code)?.note).toMatch(/\w+ .*\.$/);
  });

  it.each<[string, Stage, string]>([
    ['neodymium', 'metal', 'rare_earths'],
    ['dysprosium', 'component', 'ndfeb_magnets'],
    ['cerium', 'metal', 'rare_earths'],
    ['graphite_natural', 'processing', 'graphite_spherical'],
    ['graphite_synthetic', 'component', 'graphite_anode'],
  ])('stands for %s at %s: %s', (code, stage, target) => {
    expect(find(code)?.representedBy?.[stage]).toBe(target);
  });

  it('does not lend samarium-cobalt the shares of another magnet', () => {
    expect(find('samarium')?.representedBy).toEqual({ metal: 'rare_earths' });
  });
});
