import { localStorageStore, type Store } from 'react-admin';
import { preferredLocale } from './i18nProvider';

/** What belongs to the browser rather than to who is signed in. */
const OF_THE_BROWSER = ['locale', 'theme', 'tour'] as const;

const kept = localStorageStore('1', 'lodestone');
if (kept.getItem('locale') === undefined) kept.setItem('locale', preferredLocale());

/** What somebody has chosen: columns, saved queries, language, theme, the tour. Signing out forgets all but the last three. */
export const store: Store = {
  ...kept,
  reset() {
    const values = OF_THE_BROWSER.map((name) => [name, kept.getItem<unknown>(name)] as const);
    kept.reset();
    for (const [name, value] of values) if (value !== undefined) kept.setItem(name, value);
  },
};
