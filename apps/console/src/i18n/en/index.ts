import english from 'ra-language-english';
import { access, account, changes, records } from './access';
import { app, problems } from './app';
import { evidence } from './evidence';
import { forms } from './forms';
import { outlook } from './outlook';
import { overview, tour } from './overview';
import { partnerships } from './partnerships';
import { materials, policies, productionShares, recyclingRates, sources } from './referenceData';
import { scores } from './scores';
import { scoringModels, scoringRuns } from './scoring';
import { suppliers } from './suppliers';
import { webhooks } from './webhooks';
import { weights } from './weights';

/** English, which every other language has to match key by key. */
const en = {
  ra: {
    ...english.ra,
    navigation: { ...english.ra.navigation, page_range_info: '%{offsetBegin}–%{offsetEnd} of %{total}' },
  },
  app,
  problems,
  overview,
  tour,
  scores,
  evidence,
  forms,
  outlook,
  suppliers,
  partnerships,
  scoringModels,
  scoringRuns,
  weights,
  webhooks,
  materials,
  policies,
  productionShares,
  sources,
  access,
  account,
  changes,
  records,
  resources: {
    suppliers: suppliers.resource,
    partnerships: partnerships.resource,
    'scoring-models': scoringModels.resource,
    'scoring-runs': scoringRuns.resource,
    materials: materials.resource,
    'production-shares': productionShares.resource,
    'recycling-rates': recyclingRates.resource,
    policies: policies.resource,
    users: access.users,
    'api-keys': access.apiKeys,
    webhooks: webhooks.resource,
    'webhook-deliveries': webhooks.deliveriesResource,
    'audit-events': access.auditEvents,
  },
};

/** Every message of the console. */
export type Messages = typeof en;

export default en;
