/** Lieferanten. */
export const suppliers = {
  resource: {
    name: 'Lieferant |||| Lieferanten',
    empty: 'Noch keine Lieferanten.',
    invite: 'Legen Sie den ersten an, oder beginnen Sie mit dem Beispielportfolio.',
    fields: {
      q: 'Nach Namen suchen',
      name: 'Name',
      country: 'Land',
      score: 'Risikowert',
      band: 'Stufe',
      materials: 'Rohstoffe',
      material: 'Rohstoff',
      coverage: 'Abdeckung',
      blocked: 'Gesperrt',
      updatedAt: 'Geändert',
      chinaExposure: 'China-Abhängigkeit',
      verticalIntegration: 'Vertikale Integration',
      recyclingShare: 'Recyclinganteil',
      identifiers: 'Kennungen',
    },
  },
  blocked: 'Gesperrt',
  moreMaterials: '%{count} weitere',
};
