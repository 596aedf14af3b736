/** Materials. */
export const materials = {
  resource: {
    name: 'Material |||| Materials',
    fields: {
      q: 'Search by name',
      name: 'Name',
      symbol: 'Symbol',
      kind: 'Kind',
      group: 'Group',
      stages: 'Stages',
      euSupplyRisk2023: 'EU supply risk 2023',
      usCritical2025: 'US critical 2025',
      euCritical2023: 'EU critical 2023',
      code: 'Code',
      magnet: 'Its component is a permanent magnet',
      note: 'Note',
    },
  },
  kinds: { material: 'Material', product: 'Product', group: 'Group' },
  facts: 'What it is',
  unknown: 'unknown',
  representedBy: '%{stage} (%{material} stands for it)',
  standsFor: 'Represented by',
  standsForHint: 'What stands for it where its own world production is not known',
  codeHint: 'Small letters, digits and underscores',
  supplyRiskWords:
    'EU supply risk as the European Commission published it in 2023: SR = [HHI_GS · IR/2 + HHI_EU · (1 − IR/2)] · (1 − EoL_RIR) · SI. HHI is the concentration of world supply (GS) and of the EU’s own sourcing (EU), weighted by governance and trade; IR the import reliance, EoL_RIR the recycling input rate, SI how little can be substituted. From 1 on, the Commission counts supply as at risk.',
  production: 'Who produces it',
  productionWords:
    'Share of world production by stage and country, each segment with the code of its country.',
  productionLabel: 'World production of %{material} by stage and country; most comes from %{country}',
  noProduction: 'No production shares are known of it.',
  notPublished: 'Not published',
  otherCountry: 'Other country',
  recycling: 'Recycling',
  recyclingWords: 'Part of the input that comes from scrap of used goods (end-of-life recycling input rate).',
  noPolicies: 'None is known.',
  groups: {
    light_rare_earth: 'Light rare earth',
    heavy_rare_earth: 'Heavy rare earth',
    platinum_group: 'Platinum group',
    other: 'Other',
  },
};

/** Export measures. */
export const policies = {
  resource: {
    name: 'Policy |||| Policies',
    fields: {
      code: 'Code',
      title: 'Title',
      material: 'Material',
      measure: 'Measure',
      issuer: 'Issuer',
      from: 'From',
      through: 'Through',
      suspensions: 'Suspended',
      inForceOn: 'In force on',
      materials: 'Materials',
      stages: 'Stages',
      verifiedThrough: 'Status known until',
      announcedOn: 'Announced on',
      destination: 'Destination',
      note: 'Note',
    },
  },
  timeline: 'Over time',
  timelineWords: 'Solid: in force. Dashed outline: suspended. The dashed line is today.',
  timelineLabel:
    'When one policy is in force and suspended |||| When %{count} policies are in force and suspended',
  state: 'State',
  inForce: 'In force',
  suspended: 'Suspended',
  noEnd: 'no end known',
  since: 'since %{from}',
  codeHint: 'Letters, digits and hyphens, such as CN-2025-18',
  stagesHint: 'Empty: every stage',
  throughHint: 'Last day in force; empty: no end is known',
  suspendedFrom: 'Suspended from',
  suspendedThrough: 'Suspended through',
  verifiedHint: 'Later scores carry an alert',
  destinationHint: 'The only country of destination that it speaks of',
  changes: {
    begins: 'comes into force:',
    ends: 'is no longer in force:',
    suspended: 'is suspended:',
    returns: 'applies again:',
    unverified: 'status no longer known:',
  },
};

/** Shares of world production. */
export const productionShares = {
  resource: {
    name: 'Production share |||| Production',
    fields: {
      material: 'Material',
      stage: 'Stage',
      country: 'Country',
      share: 'Share',
      form: 'What was counted',
      quality: 'Quality',
      source: 'Source',
      note: 'Note',
    },
  },
  formHint: 'Such as mine, oxide or metal',
};

/** Recycling rates. */
export const recyclingRates = {
  resource: {
    name: 'Recycling rate |||| Recycling rates',
    fields: { material: 'Material', rate: 'Recycling rate', note: 'Note' },
  },
};

/** Where facts come from. */
export const sources = {
  title: 'Title',
  heading: 'Source',
  publisher: 'Publisher',
  year: 'Year',
  address: 'Address (https://…)',
  copy: 'Where it was read, if not at the publisher’s',
  licence: 'Licence',
  quality: 'Quality',
  percent: 'In per cent, from 0 to 100',
  atMostAll: 'At most 100 per cent',
  qualities: {
    reported: 'reported',
    average: 'average of several years',
    estimate: 'estimate',
    secondary: 'from a secondary source',
    lower_bound: 'lower bound',
    weak: 'weak',
  },
};
