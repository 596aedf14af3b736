import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { AccountPage } from './account';
import { apiKeys } from './api-keys';
import { auditEvents } from './audit-events';
import { ConsoleLayout } from './layout';
import { materials } from './materials';
import { Overview } from './overview';
import { partnerships } from './partnerships';
import { policies } from './policies';
import { productionShares } from './production-shares';
import { authProvider } from './providers/authProvider';
import { dataProvider } from './providers/dataProvider';
import { i18nProvider } from './providers/i18nProvider';
import { queryClient } from './providers/queryClient';
import { store } from './providers/store';
import { recyclingRates } from './recycling-rates';
import { scoringModels } from './scoring-models';
import { scoringRuns } from './scoring-runs';
import { SignInPage, ToSignIn } from './session';
import { suppliers } from './suppliers';
import { darkTheme, lightTheme } from './theme';
import { users } from './users';
import { webhooks } from './webhooks';

/** The console: what there is to see, one resource a line. */
export const App = () => (
  <Admin
    title="Lodestone"
    {...{ dataProvider, authProvider, i18nProvider, queryClient, store }}
    {...{ lightTheme, darkTheme, layout: ConsoleLayout }}
    defaultTheme="light"
    loginPage={SignInPage}
    dashboard={Overview}
    requireAuth
    disableTelemetry
  >
    <CustomRoutes noLayout>
      <Route path="/sign-in" element={<ToSignIn />} />
      <Route path="/signed-in" element={<ToSignIn />} />
    </CustomRoutes>
    <CustomRoutes>
      <Route path="/account" element={<AccountPage />} />
    </CustomRoutes>
    <Resource name="suppliers" {...suppliers} />
    <Resource name="partnerships" {...partnerships} />
    <Resource name="scoring-models" {...scoringModels} />
    <Resource name="scoring-runs" {...scoringRuns} />
    <Resource name="materials" {...materials} />
    <Resource name="production-shares" {...productionShares} />
    <Resource name="recycling-rates" {...recyclingRates} />
    <Resource name="policies" {...policies} />
    <Resource name="users" {...users} />
    <Resource name="api-keys" {...apiKeys} />
    <Resource name="webhooks" {...webhooks} />
    <Resource name="audit-events" {...auditEvents} />
  </Admin>
);
