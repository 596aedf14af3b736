import { Clock, SystemClock } from './clock';

class StoppedClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }
}

it.each([
  ['2026-11-10T23:59:59.999Z', '2026-11-10'],
  ['2026-11-11T00:00:00Z', '2026-11-11'],
  ['2026-11-11T01:30:00+02:00', '2026-11-10'],
])('at %s the day that counts is %s, by UTC', (instant, day) => {
  expect(new StoppedClock(instant).today()).toBe(day);
});

it('runs with the time of the system', () => {
  jest.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z') });
  expect(new SystemClock().now()).toEqual(new Date('2026-11-23T12:00:00Z'));
  expect(new SystemClock().today()).toBe('2026-11-23');
  jest.useRealTimers();
});
