import { sparkLine } from './sparkLine';

const ROOM = { width: 60, height: 20 };
const pathOf = (...values: (number | null)[]) => sparkLine(values, ROOM).path;

it('goes from the first run to the last, up where the risk rises', () => {
  expect(pathOf(20, 60, 40)).toBe('M0.0 20.0L30.0 0.0L60.0 10.0');
});

it('draws a small move small', () => {
  expect(pathOf(50, 51)).toBe('M0.0 11.0L60.0 9.0');
});

it('stays level where nothing moves', () => {
  expect(pathOf(70, 70)).toBe('M0.0 10.0L60.0 10.0');
});

it('leaves a gap where there was no score, rather than 0', () => {
  expect(pathOf(null, 20, null, 60, 40)).toBe('M15.0 20.0M45.0 0.0L60.0 10.0');
});

it('ends where the last run left it, if that scored it', () => {
  expect(sparkLine([20, 60], ROOM).endsAt).toBe(0);
  expect(sparkLine([20, 60, null], ROOM).endsAt).toBeNull();
});
