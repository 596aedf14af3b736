/** Partnerschaften. */
export const partnerships = {
  resource: {
    name: 'Partnerschaft |||| Partnerschaften',
    empty: 'Noch keine Partnerschaften.',
    invite: 'Legen Sie die erste an, oder beginnen Sie mit dem Beispielportfolio.',
    fields: {
      q: 'Nach Namen suchen',
      name: 'Name',
      type: 'Art',
      status: 'Stand',
      announcedOn: 'Angekündigt',
      materials: 'Rohstoffe',
    },
  },
  types: {
    financing: 'Finanzierung',
    offtake: 'Abnahme',
    joint_venture: 'Gemeinschaftsunternehmen',
    acquisition: 'Übernahme',
    equity: 'Beteiligung',
    supply: 'Lieferung',
    memorandum: 'Absichtserklärung',
  },
  statuses: {
    announced: 'Angekündigt',
    signed: 'Unterzeichnet',
    in_force: 'In Kraft',
    closed: 'Abgeschlossen',
    ended: 'Beendet',
  },
  roles: {
    producer: 'Erzeuger',
    supplier: 'Lieferant',
    buyer: 'Abnehmer',
    financier: 'Geldgeber',
    investor: 'Investor',
    parent: 'Mutter',
    joint_venture_partner: 'Partner im Gemeinschaftsunternehmen',
    acquirer: 'Erwerber',
    target: 'Ziel',
    vehicle: 'Zweckgesellschaft',
  },
};
