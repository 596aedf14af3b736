import { aMaterial, someParameters } from '@lodestone/testing';
import { baselineOf } from './baseline';
import type { MaterialFacts } from './reference-facts';
import type { Stage } from './vocabulary';

const chinaMakes = (shares: Partial<Record<Stage, number>>, stages?: readonly Stage[]): MaterialFacts =>
  aMaterial({
    ...(stages && { stages }),
    worldShares: Object.fromEntries(Object.entries(shares).map(([stage, share]) => [stage, { CN: share }])),
  });

describe('the baseline of an undeclared share (scoring model §3, D1)', () => {
  it('is the world share of covered countries at the stage', () => {
    expect(baselineOf(aMaterial(), 'processing', someParameters())).toEqual({
      value: 0.849,
      worldShare: 0.849,
      imputedFrom: null,
    });
  });

  it('adds up China, Hong Kong and Macao, and nobody else', () => {
    const material = aMaterial({ worldShares: { metal: { CN: 0.5, HK: 0.125, MO: 0.0625, AU: 0.25 } } });
    expect(baselineOf(material, 'metal', someParameters()).value).toBe(0.6875);
  });

  it('measures exposure to the countries that the scoring model covers', () => {
    const material = aMaterial({ worldShares: { metal: { CN: 0.5, RU: 0.125 } } });
    const coveredCountries = ['RU', 'KP'];
    expect(baselineOf(material, 'metal', someParameters({ coveredCountries })).value).toBe(0.125);
  });

  it('never exceeds the world, even where rounded shares do', () => {
    const material = aMaterial({ worldShares: { metal: { CN: 0.98, HK: 0.03 } } });
    expect(baselineOf(material, 'metal', someParameters())).toMatchObject({ value: 1, worldShare: 1 });
  });

  it.each([
    [0, 0.6],
    [0.5, 0.8],
    [1, 1],
  ])('rises with what silence costs: κ = %d makes 0.6 to %d', (silencePenalty, expected) => {
    const { value, worldShare } = baselineOf(
      chinaMakes({ metal: 0.6 }),
      'metal',
      someParameters({ silencePenalty }),
    );
    expect(value).toBeCloseTo(expected, 12);
    expect(worldShare).toBe(0.6);
  });

  it('is 0 where the world share is known and no covered country is part of it', () => {
    const material = aMaterial({ worldShares: { metal: { JP: 1 }, processing: { CN: 1 } } });
    expect(baselineOf(material, 'metal', someParameters())).toEqual({
      value: 0,
      worldShare: 0,
      imputedFrom: null,
    });
  });

  it('is 0.5 and no world share where none is known at any stage', () => {
    const nothingKnown = { value: 0.5, worldShare: null, imputedFrom: null };
    expect(baselineOf(chinaMakes({}), 'metal', someParameters())).toEqual(nothingKnown);
  });

  it('takes the unknown baseline from the scoring model and leaves the cost of silence aside', () => {
    const parameters = someParameters({ unknownBaseline: 0.9, silencePenalty: 0.5 });
    expect(baselineOf(chinaMakes({}), 'metal', parameters).value).toBe(0.9);
  });
});

describe('the stage that stands in for one without a world share', () => {
  it.each<[string, Stage, Partial<Record<Stage, number>>, Stage | null, number]>([
    ['the nearest earlier one', 'component', { extraction: 0.1, metal: 0.3 }, 'metal', 0.3],
    ['the nearest later one', 'extraction', { processing: 0.2, component: 0.4 }, 'processing', 0.2],
    ['the later one when it is nearer', 'metal', { extraction: 0.1, component: 0.4 }, 'component', 0.4],
    ['the earlier of two as near', 'processing', { extraction: 0.1, metal: 0.3 }, 'extraction', 0.1],
    ['itself when it is known', 'metal', { processing: 0.2, metal: 0.3 }, null, 0.3],
  ])('is %s', (_, stage, shares, imputedFrom, value) => {
    expect(baselineOf(chinaMakes(shares), stage, someParameters())).toEqual({
      value,
      worldShare: value,
      imputedFrom,
    });
  });

  it('is counted in the stages that the material has', () => {
    const material = chinaMakes({ extraction: 0.1, product: 0.5 }, ['extraction', 'component', 'product']);
    expect(baselineOf(material, 'component', someParameters()).imputedFrom).toBe('extraction');
  });
});
