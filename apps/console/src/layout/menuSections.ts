/** The menu: each section is shown to whoever may read its first resource. */
export const MENU = [
  { title: 'app.menu.portfolio', resources: ['suppliers', 'partnerships'] },
  { title: 'app.menu.scoring', resources: ['scoring-models', 'scoring-runs'] },
  {
    title: 'app.menu.reference',
    resources: ['materials', 'production-shares', 'recycling-rates', 'policies'],
  },
  { title: 'app.menu.access', resources: ['users', 'api-keys', 'webhooks', 'audit-events'] },
] as const;
