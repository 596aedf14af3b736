import { CronExpressionParser } from 'cron-parser';

const FIELDS = 5;
/** A field that a program may choose as it likes, which would be another night for each program. */
const CHOSEN_BY_PROGRAM = /\bH\b/i;

/** Says when nights begin, in a way that every program reads alike: minute, hour, day, month and weekday. */
export function isCron(text: string): boolean {
  if (text.trim().split(/\s+/).length !== FIELDS || CHOSEN_BY_PROGRAM.test(text)) return false;
  try {
    CronExpressionParser.parse(text).next();
    return true;
  } catch {
    return false;
  }
}

/** A name of the IANA time zone database, such as Europe/Berlin; an offset is none, because it knows no summer. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return /^[A-Za-z]/.test(text);
  } catch {
    return false;
  }
}
