/** Words of the evidence. */
export const evidence = {
  stages: {
    extraction: 'Extraction',
    processing: 'Processing',
    metal: 'Metal',
    component: 'Component',
    product: 'Product',
  },
  controls: {
    owned: 'Own plant',
    joint_venture: 'Joint venture',
    offtake: 'Offtake contract',
    spot: 'Market',
  },
  statuses: {
    operating: 'Operating',
    ramping: 'Ramping up',
    under_construction: 'Under construction',
    planned: 'Planned',
    idle: 'Idle',
  },
  grades: {
    audited: 'Audited',
    documented: 'Documented',
    declared: 'Declared',
    inferred: 'Inferred',
  },
  measures: {
    licence: 'Export licence',
    tax: 'Export tax',
    quota: 'Export quota',
    prohibition: 'Export ban',
    technology: 'Technology control',
    end_use: 'End-use control',
  },
};
