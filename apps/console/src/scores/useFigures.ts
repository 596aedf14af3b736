import type { Money } from '@lodestone/contracts';
import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';

/** Figures, days and countries in the words of a language. Every one of them takes what the API sends. */
export interface Figures {
  /** Points to one decimal, such as 67.3. */
  readonly points: (value: number) => string;
  /** A difference in points with its sign, such as +2.1. */
  readonly change: (value: number) => string;
  /** A part from 0 to 1 in whole per cent. */
  readonly share: (value: number) => string;
  /** The same to a tenth of a per cent. */
  readonly partOf: (value: number) => string;
  readonly money: (amount: Money) => string;
  /** The same with up to two decimals, for figures of the world. */
  readonly finely: (value: number) => string;
  readonly count: (value: number) => string;
  /** A ratio or a correlation to three decimals. */
  readonly ratio: (value: number) => string;
  /** A day (YYYY-MM-DD). */
  readonly day: (date: string) => string;
  /** A moment (RFC 3339), in the time zone of the browser. */
  readonly moment: (timestamp: string) => string;
  /** A country by its code of two letters. */
  readonly country: (code: string) => string;
}

/** How figures are written in the language that is chosen. */
export function useFigures(): Figures {
  const [locale] = useLocaleState();
  return useMemo(() => figuresIn(locale), [locale]);
}

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** How figures are written in a language. */
export function figuresIn(locale: string): Figures {
  const points = new Intl.NumberFormat(locale, ONE_DECIMAL);
  const change = new Intl.NumberFormat(locale, { ...ONE_DECIMAL, signDisplay: 'exceptZero' });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const partOf = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const finely = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(locale);
  const ratio = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    points: (value) => points.format(value),
    change: (value) => change.format(value),
    share: (value) => share.format(value),
    partOf: (value) => partOf.format(value),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    finely: (value) => finely.format(value),
    count: (value) => count.format(value),
    ratio: (value) => ratio.format(value),
    day: (date) => day.format(new Date(date)),
    moment: (timestamp) => moment.format(new Date(timestamp)),
    country: (code) => countries.of(code) ?? code,
  };
}
