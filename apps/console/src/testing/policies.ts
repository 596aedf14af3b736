import type { Policy } from '@lodestone/contracts';

/** A policy of the test's own. */
export const policyOf = (fields: Partial<Policy>): Policy => ({
  ...{ id: 'p', version: 1, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  ...{
    code: 'P-1',
    title: 'Licence',
    issuer: 'CN',
    measure: 'licence',
    materials: ['neodymium'],
    stages: [],
  },
  ...{ from: '2026-01-01', through: null, suspensions: [], verifiedThrough: null, announcedOn: null },
  ...{ destination: null, note: null },
  source: {
    ...{
      publisher: 'P',
      title: 'T',
      year: '2026',
      address: 'https://example.org',
      copy: null,
      licence: null,
    },
  },
  ...fields,
});
