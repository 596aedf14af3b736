import type { Lever, LeverCode, Stage } from '@lodestone/scoring-engine';
import { aMaterial, aSupplier } from '@lodestone/testing';
import { leverInWords } from './lever-in-words';

const MATERIALS = new Map([['neodymium', aMaterial({ name: 'Neodymium' })]]);
const METAL = { chain: 'neodymium', stage: 'metal' as Stage };
const said = (
  code: LeverCode,
  before: number | null,
  after: number | null,
  place: Partial<typeof METAL> | object = METAL,
) => {
  const common = { code, chain: null, stage: null, ...place, before };
  const reached = {
    isReachable: true,
    after: after ?? 0,
    subject: aSupplier(),
    value: 0.4,
    band: 'moderate',
  } as const;
  const lever: Lever = after === null ? { ...common, isReachable: false } : { ...common, ...reached };
  return leverInWords(lever, MATERIALS);
};

describe('a lever in words', () => {
  it.each<[LeverCode, string]>([
    ['stage_moved', 'the part of neodymium metal that is outside covered countries and their owners'],
    ['stage_captive', 'the part of neodymium metal that is captive in safe hands'],
  ])('says what part of a stage: %s', (code, part) => {
    expect(said(code, 0.3, 0.551)).toBe(`Raise ${part} from 30 % to 55.1 %.`);
    expect(said(code, 0, null)).toBe(`Raising ${part} from 0 % does not do it alone, however far.`);
    expect(said(code, 1, null)).toBe(`T${part.slice(1)} is at 100 % already.`);
  });

  it('says whose feed, by the name of the material or its code', () => {
    const of = (chain: string | null) => said('recycled_share', 0, 0.2, { chain });
    expect(of('neodymium')).toBe('Raise post-consumer scrap in the feed of neodymium from 0 % to 20 %.');
    expect(of('unheard_of')).toBe('Raise post-consumer scrap in the feed of unheard_of from 0 % to 20 %.');
    expect(of(null)).toBe('Raise post-consumer scrap in the feed of every chain from 0 % to 20 %.');
  });

  it('says that nothing was declared', () => {
    expect(said('recycled_share', null, 0.2, {})).toContain('from an undeclared share to 20 %');
  });

  it.each([
    [0.123_000_000_000_01, '12.3 %'],
    [0.123_000_1, '12.4 %'],
    [0.1231, '12.4 %'],
    [1, '100 %'],
  ])('rounds %d up to %s, but for what is rounding itself', (after, text) => {
    expect(said('stage_moved', 0, after)).toContain(`to ${text}.`);
  });
});
