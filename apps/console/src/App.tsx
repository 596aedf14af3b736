import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { ConsoleLayout } from './layout';
import { authProvider } from './providers/authProvider';
import { dataProvider } from './providers/dataProvider';
import { i18nProvider } from './providers/i18nProvider';
import { queryClient } from './providers/queryClient';
import { store } from './providers/store';
import { SignInPage, ToSignIn } from './session';
import { suppliers } from './suppliers';
import { darkTheme, lightTheme } from './theme';

/** The console: what there is to see, one resource a line. */
export const App = () => (
  <Admin
    title="Lodestone"
    {...{ dataProvider, authProvider, i18nProvider, queryClient, store }}
    {...{ lightTheme, darkTheme, layout: ConsoleLayout }}
    defaultTheme="light"
    loginPage={SignInPage}
    requireAuth
    disableTelemetry
  >
    <CustomRoutes noLayout>
      <Route path="/sign-in" element={<ToSignIn />} />
      <Route path="/signed-in" element={<ToSignIn />} />
    </CustomRoutes>
    <Resource name="suppliers" {...suppliers} />
  </Admin>
);
