import type { CalendarDate } from './vocabulary';

const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_A_YEAR = 365.25;

const toTime = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromTime = (time: number): CalendarDate => new Date(time).toISOString().slice(0, 10);

/** Is this text a day of the calendar, written `YYYY-MM-DD`? The calendar has no year 0. */
export function isCalendarDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = toTime(text);
  return !Number.isNaN(time) && fromTime(time) === text;
}

/** Years of 365.25 days from one day to another; negative when `to` is the earlier one. */
export function yearsBetween(from: CalendarDate, to: CalendarDate): number {
  return (toTime(to) - toTime(from)) / MILLISECONDS_A_DAY / DAYS_A_YEAR;
}

/** The day after. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return fromTime(toTime(date) + MILLISECONDS_A_DAY);
}

/** The same day some months later, or the last day of a month that is too short for it. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  return fromTime(lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate())));
}
