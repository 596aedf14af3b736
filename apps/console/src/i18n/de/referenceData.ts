/** Rohstoffe. */
export const materials = {
  resource: {
    name: 'Rohstoff |||| Rohstoffe',
    fields: {
      q: 'Nach Namen suchen',
      name: 'Name',
      symbol: 'Zeichen',
      kind: 'Art',
      group: 'Gruppe',
      stages: 'Stufen',
      euSupplyRisk2023: 'EU-Versorgungsrisiko 2023',
      usCritical2025: 'Kritisch in den USA 2025',
      euCritical2023: 'Kritisch in der EU 2023',
    },
  },
  kinds: { material: 'Rohstoff', product: 'Erzeugnis', group: 'Gruppe' },
  groups: {
    light_rare_earth: 'Leichte Seltene Erde',
    heavy_rare_earth: 'Schwere Seltene Erde',
    platinum_group: 'Platingruppe',
    other: 'Andere',
  },
};

/** Ausfuhrmaßnahmen. */
export const policies = {
  resource: {
    name: 'Maßnahme |||| Maßnahmen',
    fields: {
      code: 'Kürzel',
      title: 'Titel',
      material: 'Rohstoff',
      measure: 'Maßnahme',
      issuer: 'Land',
      from: 'Von',
      through: 'Bis',
      suspensions: 'Ausgesetzt',
      inForceOn: 'In Kraft am',
    },
  },
  changes: {
    begins: 'tritt in Kraft:',
    ends: 'ist nicht mehr in Kraft:',
    suspended: 'wird ausgesetzt:',
    returns: 'gilt wieder:',
    unverified: 'Stand nicht mehr bekannt:',
  },
};
