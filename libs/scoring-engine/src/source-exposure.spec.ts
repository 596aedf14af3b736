import { aChain, aLink, aSource, aSupplier, someParameters } from '@lodestone/testing';
import { certain, unknown } from './estimate';
import type { LinkedExposures } from './look-through/linked-exposures';
import {
  coveredOwnershipOf,
  declaredExposure,
  inheritedExposure,
  sourceExposure,
  type SourceReading,
} from './source-exposure';

const subject = aSupplier({ coveredOwnershipShare: null });

describe('covered ownership of a source (scoring model §3)', () => {
  const owner = aSupplier({ coveredOwnershipShare: 0.4 });

  it('is its own figure first', () => {
    expect(coveredOwnershipOf(aSource({ coveredOwnershipShare: 0.1, control: 'owned' }), owner)).toBe(0.1);
    expect(coveredOwnershipOf(aSource({ coveredOwnershipShare: 0, control: 'owned' }), owner)).toBe(0);
  });

  it('is inherited from the subject by what it owns alone', () => {
    const controls = ['owned', 'joint_venture', 'offtake', 'spot'] as const;
    const inherited = controls.map((control) =>
      coveredOwnershipOf(aSource({ coveredOwnershipShare: null, control }), owner),
    );
    expect(inherited).toEqual([0.4, null, null, null]);
  });
});

describe('the exposure that a source declares (scoring model §3)', () => {
  it.each<[string, string | null, number | null, 0 | 1]>([
    ['China', 'CN', 0, 1],
    ['Hong Kong', 'HK', 0, 1],
    ['Macao', 'MO', 0, 1],
    ['Taiwan', 'TW', 0, 0],
    ['Australia', 'AU', 0, 0],
    ['Australia, a quarter owned by covered-country entities', 'AU', 0.25, 1],
    ['Australia, owned a little less than that', 'AU', 0.2499, 0],
    ['Australia, ownership undeclared', 'AU', null, 0],
    ['nowhere that is known', null, null, 0],
    ['nowhere that is known, but owned', null, 0.5, 1],
  ])('in %s', (_, country, coveredOwnershipShare, expected) => {
    const source = aSource({ country, coveredOwnershipShare });
    expect(declaredExposure(source, subject, someParameters())).toBe(expected);
  });

  it('follows the countries and the threshold of the scoring model', () => {
    const parameters = someParameters({ coveredCountries: ['RU'], coveredOwnershipThreshold: 0.5 });
    const exposures = [
      aSource({ country: 'CN' }),
      aSource({ country: 'RU' }),
      aSource({ coveredOwnershipShare: 0.49 }),
      aSource({ coveredOwnershipShare: 0.5 }),
    ].map((source) => declaredExposure(source, subject, parameters));
    expect(exposures).toEqual([0, 1, 0, 1]);
  });

  it('of an owned source comes from the owners of the subject', () => {
    const source = aSource({ control: 'owned', coveredOwnershipShare: null });
    expect(declaredExposure(source, aSupplier({ coveredOwnershipShare: 1 }), someParameters())).toBe(1);
  });
});

describe('the exposure of a source with look-through (scoring model §3, §5)', () => {
  const known = { value: 0.5, lower: 0.25, upper: 0.75 };
  const linked: LinkedExposures = {
    seatOf: () => 'CN',
    exposureOf: (supplierId, material, stage) =>
      supplierId === 'refiner' && material === 'neodymium' && stage === 'processing' ? known : null,
  };
  const reading: SourceReading = {
    subject,
    chain: aChain(),
    linked,
    parameters: someParameters(),
    baseline: 0.849,
  };
  const link = (given = {}) => aLink('refiner', { stage: 'processing', ...given });

  it('is what it declares when it is not a link', () => {
    expect(sourceExposure(aSource({ country: 'CN' }), reading)).toEqual(certain(1));
    expect(sourceExposure(aSource({ country: null }), reading)).toEqual(certain(0));
  });

  it('is that of the upstream supplier at the stage, whatever country and ownership the row names', () => {
    expect(sourceExposure(link(), reading)).toEqual(known);
    expect(sourceExposure(link({ country: 'CN', coveredOwnershipShare: 1 }), reading)).toEqual(known);
  });

  it('is decided by the country of the row where the evidence of the supplier does not reach', () => {
    expect(sourceExposure(link({ stage: 'metal', country: 'CN' }), reading)).toEqual(certain(1));
    expect(sourceExposure(link({ stage: 'metal', country: 'AU' }), reading)).toEqual(certain(0));
  });

  it('is the baseline and open where not even a country is known', () => {
    expect(sourceExposure(link({ stage: 'metal' }), reading)).toEqual(unknown(0.849));
    expect(sourceExposure(link(), { ...reading, chain: { material: 'gallium' } })).toEqual(unknown(0.849));
  });

  it('handed on to an earlier stage is that of the upstream supplier there', () => {
    expect(inheritedExposure(link({ stage: 'metal' }), 'processing', reading)).toEqual(known);
  });

  it.each([
    ['no link', aSource({ stage: 'metal', country: 'AU' })],
    ['a link whose evidence does not reach', aLink('unknown', { stage: 'metal', country: 'AU' })],
  ])('handed on by %s is the baseline and open', (_, source) => {
    expect(inheritedExposure(source, 'processing', reading)).toEqual(unknown(0.849));
  });
});
