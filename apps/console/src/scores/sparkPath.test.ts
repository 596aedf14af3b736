import { sparkPath } from './sparkPath';

const ROOM = { width: 60, height: 20 };

it('goes from the first run to the last, up where the risk rises', () => {
  expect(sparkPath([20, 60, 40], ROOM)).toBe('M0.0 20.0L30.0 0.0L60.0 10.0');
});

it('draws a small move small', () => {
  expect(sparkPath([50, 51], ROOM)).toBe('M0.0 11.0L60.0 9.0');
});

it('stays level where nothing moves', () => {
  expect(sparkPath([70, 70], ROOM)).toBe('M0.0 10.0L60.0 10.0');
});

it('leaves a gap where there was no score, rather than 0', () => {
  expect(sparkPath([null, 20, null, 60, 40], ROOM)).toBe('M15.0 20.0M45.0 0.0L60.0 10.0');
});
