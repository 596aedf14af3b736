/** Suppliers. */
export const suppliers = {
  resource: {
    name: 'Supplier |||| Suppliers',
    empty: 'No suppliers yet.',
    invite: 'Add the first one, or start with the example portfolio.',
    fields: {
      q: 'Search by name',
      name: 'Name',
      country: 'Country',
      score: 'Score',
      band: 'Band',
      materials: 'Materials',
      material: 'Material',
      coverage: 'Coverage',
      blocked: 'Blocked',
      updatedAt: 'Changed',
      chinaExposure: 'China exposure',
      verticalIntegration: 'Vertical integration',
      recyclingShare: 'Recycling share',
      identifiers: 'Identifiers',
    },
  },
  blocked: 'Blocked',
  moreMaterials: '%{count} more',
};
