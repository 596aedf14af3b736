import { isCron, isTimeZone } from './nightly-schedule';

describe('a schedule', () => {
  it.each(['0 2 * * *', '*/15 1-4 * * mon-fri', '30 23 1,15 JAN 7', ' 0  2 * * * '])(
    'is minute, hour, day, month and weekday: %s',
    (text) => expect(isCron(text)).toBe(true),
  );

  it.each([
    ['nothing', ''],
    ['a word', 'nightly'],
    ['too few fields', '0 2 * *'],
    ['seconds as well', '0 0 2 * * *'],
    ['a short name', '@daily'],
    ['a minute that there is not', '61 2 * * *'],
    ['a day that never comes', '0 2 30 2 *'],
    ['a time left to the program', 'H 2 * * *'],
  ])('is not %s', (_, text) => expect(isCron(text)).toBe(false));
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('has a name: %s', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );

  it.each(['', 'Mars/Olympus', '+02:00', 'Europe/Berlin '])('is not %s', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});
