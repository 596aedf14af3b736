/** Partnerships. */
export const partnerships = {
  resource: {
    name: 'Partnership |||| Partnerships',
    empty: 'No partnerships yet.',
    invite: 'Add the first one, or start with the example portfolio.',
    fields: {
      q: 'Search by name',
      name: 'Name',
      type: 'Type',
      status: 'Status',
      announcedOn: 'Announced',
      materials: 'Materials',
    },
  },
  types: {
    financing: 'Financing',
    offtake: 'Offtake',
    joint_venture: 'Joint venture',
    acquisition: 'Acquisition',
    equity: 'Equity',
    supply: 'Supply',
    memorandum: 'Memorandum',
  },
  statuses: {
    announced: 'Announced',
    signed: 'Signed',
    in_force: 'In force',
    closed: 'Closed',
    ended: 'Ended',
  },
  roles: {
    producer: 'Producer',
    supplier: 'Supplier',
    buyer: 'Buyer',
    financier: 'Financier',
    investor: 'Investor',
    parent: 'Parent',
    joint_venture_partner: 'Joint venture partner',
    acquirer: 'Acquirer',
    target: 'Target',
    vehicle: 'Vehicle',
  },
};
