/** Partnerschaften. */
export const partnerships = {
  resource: {
    name: 'Partnerschaft |||| Partnerschaften',
    empty: 'Noch keine Partnerschaften.',
    invite: 'Legen Sie die erste mit POST /v1/partnerships an, oder beginnen Sie mit dem Beispielportfolio.',
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
};
