import { aSource, someParameters } from '@lodestone/testing';
import { captiveCredit, controlCredit } from './captive-credit';
import { certain } from './estimate';
import type { Control } from './vocabulary';

describe('the credit of a control (scoring model §3, D2)', () => {
  it.each<[Control, number | null, number]>([
    ['owned', null, 1],
    ['offtake', null, 0.5],
    ['spot', null, 0],
    ['joint_venture', 1, 1],
    ['joint_venture', 0.5, 0.5],
    ['joint_venture', 0.25, 0.25],
    ['joint_venture', 0.2499999, 0],
    ['joint_venture', 0, 0],
    ['joint_venture', null, 0],
  ])('%s with an equity share of %p counts %d', (control, equityShare, credit) => {
    expect(controlCredit(aSource({ control, equityShare }), someParameters())).toBe(credit);
  });

  it('follows the parameters of the scoring model', () => {
    const parameters = someParameters({
      captiveCredits: { owned: 0.9, offtake: 0.4, spot: 0.1 },
      jointVentureMinimum: 0.6,
    });
    const credits = (['owned', 'offtake', 'spot'] as const).map((control) =>
      controlCredit(aSource({ control }), parameters),
    );
    expect(credits).toEqual([0.9, 0.4, 0.1]);
    expect(
      [0.59, 0.6].map((equityShare) =>
        controlCredit(aSource({ control: 'joint_venture', equityShare }), parameters),
      ),
    ).toEqual([0, 0.6]);
  });
});

describe('captive in safe hands', () => {
  const owned = aSource({ control: 'owned' });

  it('secures nobody against a covered country that controls it', () => {
    expect(captiveCredit(owned, certain(1), someParameters())).toEqual(certain(0));
    expect(captiveCredit(owned, certain(0), someParameters())).toEqual(certain(1));
  });

  it('falls with the exposure of the source, so that its best end comes from the least exposure', () => {
    const offtake = aSource({ control: 'offtake' });
    expect(captiveCredit(offtake, { value: 0.5, lower: 0.25, upper: 0.75 }, someParameters())).toEqual({
      value: 0.25,
      lower: 0.125,
      upper: 0.375,
    });
  });

  it('counts in covered countries too when the scoring model says so', () => {
    const parameters = someParameters({ captiveInCoveredCountriesCounts: true });
    expect(captiveCredit(owned, { value: 0.5, lower: 0, upper: 1 }, parameters)).toEqual(certain(1));
  });
});
