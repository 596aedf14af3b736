import { keepSchedule } from './in-process-schedule';

const MINUTE = 60_000;

let asked: string[];
const jobs = {
  enqueue: (name: string) => {
    asked.push(name);
    return Promise.resolve();
  },
};
const count = (name: string) => asked.filter((each) => each === name).length;

beforeEach(() => {
  asked = [];
});

afterEach(() => jest.useRealTimers());

/** Starts a schedule at a moment, with the time in the hands of the test. */
function startAt(moment: string, cron = '0 2 * * *', timeZone = 'UTC'): () => void {
  jest.useFakeTimers({ now: new Date(moment) });
  return keepSchedule(jobs, { cron, timeZone });
}

describe('a schedule in this process', () => {
  it('asks at once for what was missed', () => {
    startAt('2026-11-23T12:00:00Z')();
    expect(asked).toEqual(['nightly', 'reconcile']);
  });

  it('looks at what is unfinished every minute', () => {
    const end = startAt('2026-11-23T12:00:00Z');
    jest.advanceTimersByTime(10 * MINUTE);
    expect(count('reconcile')).toBe(11);
    expect(count('nightly')).toBe(1);
    end();
    jest.advanceTimersByTime(10 * MINUTE);
    expect(count('reconcile')).toBe(11);
  });

  it('asks for each night once, in the time of its zone', () => {
    const end = startAt('2026-11-23T00:30:00Z', '0 2 * * *', 'Europe/Berlin');
    jest.advanceTimersByTime(29 * MINUTE);
    expect(count('nightly')).toBe(1);
    jest.advanceTimersByTime(2 * MINUTE);
    expect(count('nightly')).toBe(2);
    jest.advanceTimersByTime(24 * 60 * MINUTE);
    expect(count('nightly')).toBe(3);
    end();
  });

  it('has a night when the clock skips its hour', () => {
    const end = startAt('2026-03-28T12:00:00Z', '30 2 * * *', 'Europe/Berlin');
    jest.advanceTimersByTime(24 * 60 * MINUTE);
    expect(count('nightly')).toBe(2);
    end();
  });

  it('does not miss a night that the machine slept through', () => {
    const end = startAt('2026-11-23T00:30:00Z');
    jest.setSystemTime(new Date('2026-11-23T08:00:00Z'));
    jest.advanceTimersByTime(MINUTE);
    expect(count('nightly')).toBe(2);
    end();
  });
});
