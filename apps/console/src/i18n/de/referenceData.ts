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
      code: 'Kürzel',
      magnet: 'Sein Bauteil ist ein Dauermagnet',
      note: 'Anmerkung',
    },
  },
  kinds: { material: 'Rohstoff', product: 'Erzeugnis', group: 'Gruppe' },
  facts: 'Was er ist',
  unknown: 'unbekannt',
  representedBy: '%{stage} (dafür steht %{material})',
  standsFor: 'Vertreten durch',
  standsForHint: 'Was für ihn steht, wo die eigene Weltförderung nicht bekannt ist',
  codeHint: 'Kleinbuchstaben, Ziffern und Unterstriche',
  supplyRiskWords:
    'EU-Versorgungsrisiko, wie es die Europäische Kommission 2023 veröffentlicht hat: SR = [HHI_GS · IR/2 + HHI_EU · (1 − IR/2)] · (1 − EoL_RIR) · SI. HHI ist die Konzentration des Weltangebots (GS) und der Bezugsquellen der EU (EU), gewichtet nach Regierungsführung und Handel; IR die Importabhängigkeit, EoL_RIR die Recyclingquote, SI, wie wenig sich ersetzen lässt. Ab 1 gilt der Kommission die Versorgung als gefährdet.',
  production: 'Wer ihn erzeugt',
  productionWords:
    'Anteil an der Welterzeugung nach Stufe und Land, jeder Abschnitt mit dem Kürzel seines Landes.',
  productionLabel: 'Welterzeugung von %{material} nach Stufe und Land; am meisten kommt aus %{country}',
  noProduction: 'Von ihm sind keine Anteile an der Erzeugung bekannt.',
  notPublished: 'Nicht veröffentlicht',
  otherCountry: 'Anderes Land',
  recycling: 'Recycling',
  recyclingWords: 'Teil des Einsatzes, der aus Schrott gebrauchter Güter kommt (End-of-life-Recyclingquote).',
  noPolicies: 'Keine bekannt.',
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
      materials: 'Rohstoffe',
      stages: 'Stufen',
      verifiedThrough: 'Stand bekannt bis',
      announcedOn: 'Angekündigt am',
      destination: 'Bestimmungsland',
      note: 'Anmerkung',
    },
  },
  timeline: 'Im Zeitverlauf',
  timelineWords: 'Voll: in Kraft. Gestrichelter Umriss: ausgesetzt. Die gestrichelte Linie ist heute.',
  timelineLabel:
    'Wann eine Maßnahme in Kraft und ausgesetzt ist |||| Wann %{count} Maßnahmen in Kraft und ausgesetzt sind',
  state: 'Zustand',
  inForce: 'In Kraft',
  suspended: 'Ausgesetzt',
  noEnd: 'kein Ende bekannt',
  since: 'seit %{from}',
  codeHint: 'Buchstaben, Ziffern und Bindestriche, etwa CN-2025-18',
  stagesHint: 'Leer: jede Stufe',
  throughHint: 'Letzter Tag in Kraft; leer: kein Ende bekannt',
  suspendedFrom: 'Ausgesetzt von',
  suspendedThrough: 'Ausgesetzt bis',
  verifiedHint: 'Spätere Bewertungen tragen einen Hinweis',
  destinationHint: 'Das einzige Bestimmungsland, von dem sie spricht',
  changes: {
    begins: 'tritt in Kraft:',
    ends: 'ist nicht mehr in Kraft:',
    suspended: 'wird ausgesetzt:',
    returns: 'gilt wieder:',
    unverified: 'Stand nicht mehr bekannt:',
  },
};

/** Anteile an der Welterzeugung. */
export const productionShares = {
  resource: {
    name: 'Erzeugungsanteil |||| Welterzeugung',
    fields: {
      material: 'Rohstoff',
      stage: 'Stufe',
      country: 'Land',
      share: 'Anteil',
      form: 'Was gezählt wurde',
      quality: 'Güte',
      source: 'Quelle',
      note: 'Anmerkung',
    },
  },
  formHint: 'Etwa Bergwerk, Oxid oder Metall',
};

/** Recyclingquoten. */
export const recyclingRates = {
  resource: {
    name: 'Recyclingquote |||| Recyclingquoten',
    fields: { material: 'Rohstoff', rate: 'Recyclingquote', note: 'Anmerkung' },
  },
};

/** Woher Fakten kommen. */
export const sources = {
  title: 'Titel',
  heading: 'Quelle',
  publisher: 'Herausgeber',
  year: 'Jahr',
  address: 'Adresse (https://…)',
  copy: 'Wo es gelesen wurde, wenn nicht beim Herausgeber',
  licence: 'Lizenz',
  quality: 'Güte',
  percent: 'In Prozent, von 0 bis 100',
  atMostAll: 'Höchstens 100 Prozent',
  qualities: {
    reported: 'berichtet',
    average: 'Mittel mehrerer Jahre',
    estimate: 'Schätzung',
    secondary: 'aus zweiter Hand',
    lower_bound: 'Untergrenze',
    weak: 'schwach',
  },
};
