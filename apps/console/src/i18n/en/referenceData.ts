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
    },
  },
  kinds: { material: 'Material', product: 'Product', group: 'Group' },
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
    },
  },
  changes: {
    begins: 'comes into force:',
    ends: 'is no longer in force:',
    suspended: 'is suspended:',
    returns: 'applies again:',
    unverified: 'status no longer known:',
  },
};
