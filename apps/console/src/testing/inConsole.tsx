import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  AdminContext,
  memoryStore,
  Notification,
  ResourceContextProvider,
  ResourceDefinitionContextProvider,
  type Store,
  TestMemoryRouter,
} from 'react-admin';
import { authProvider } from '../providers/authProvider';
import { dataProvider } from '../providers/dataProvider';
import { i18nProvider } from '../providers/i18nProvider';
import { lightTheme } from '../theme';

interface Place {
  /** Where somebody is: the address behind the `#`. */
  readonly at?: string;
  /** The resource that the screen is about. */
  readonly resource?: string;
  readonly store?: Store;
  /** Hears where somebody goes. */
  readonly onGo?: (address: string) => void;
}

/** Shows a part of the console as it is within the whole: with data, sign-in, words and theme. */
export const showInConsole = (
  part: ReactNode,
  { at = '/', resource = 'suppliers', store = memoryStore(), onGo }: Place = {},
) =>
  render(
    <TestMemoryRouter
      initialEntries={[at]}
      locationCallback={({ pathname, search }) => onGo?.(pathname + search)}
    >
      <AdminContext {...{ dataProvider, authProvider, i18nProvider, store }} theme={lightTheme}>
        <ResourceDefinitionContextProvider
          definitions={{ [resource]: { name: resource, hasShow: true, hasEdit: true, hasList: true } }}
        >
          <ResourceContextProvider value={resource}>{part}</ResourceContextProvider>
          <Notification />
        </ResourceDefinitionContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
