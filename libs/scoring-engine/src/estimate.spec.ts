import { certain, mapFalling, mapRising, unknown } from './estimate';

describe('estimates', () => {
  const estimate = { value: 0.5, lower: 0.25, upper: 0.875 };

  it('leave nothing open when they are certain', () => {
    expect(certain(0.3)).toEqual({ value: 0.3, lower: 0.3, upper: 0.3 });
  });

  it('leave everything open when all that there is is a guess', () => {
    expect(unknown(0.3)).toEqual({ value: 0.3, lower: 0, upper: 1 });
  });

  it('keep their ends under a function that rises', () => {
    expect(mapRising(estimate, (end) => end / 2)).toEqual({ value: 0.25, lower: 0.125, upper: 0.4375 });
  });

  it('swap their ends under a function that falls', () => {
    expect(mapFalling(estimate, (end) => 1 - end)).toEqual({ value: 0.5, lower: 0.125, upper: 0.75 });
  });
});
