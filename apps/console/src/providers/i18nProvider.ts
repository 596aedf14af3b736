import polyglotI18nProvider from 'ra-i18n-polyglot';
import en, { type Messages } from '../i18n/en';

/** The languages of the console, by their own names. */
export const LOCALES = [
  { locale: 'en', name: 'English' },
  { locale: 'de', name: 'Deutsch' },
] as const;

/** Messages of every other language than English are fetched when somebody chooses it. */
const MESSAGES: Record<string, () => Promise<{ default: Messages }>> = { de: () => import('../i18n/de') };

export const i18nProvider = polyglotI18nProvider(
  (locale) => {
    if (locale === 'en') return en;
    return MESSAGES[locale]().then(({ default: messages }) => messages);
  },
  'en',
  [...LOCALES],
);

/** The language that the browser asks for, if there is one of ours among them. */
export function preferredLocale(): string {
  const wanted = navigator.language.slice(0, 2);
  return LOCALES.some(({ locale }) => locale === wanted) ? wanted : 'en';
}
