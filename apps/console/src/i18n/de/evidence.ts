/** Wörter der Nachweise. */
export const evidence = {
  stages: {
    extraction: 'Abbau',
    processing: 'Aufbereitung',
    metal: 'Metall',
    component: 'Bauteil',
    product: 'Produkt',
  },
  controls: {
    owned: 'Eigenes Werk',
    joint_venture: 'Gemeinschaftsunternehmen',
    offtake: 'Abnahmevertrag',
    spot: 'Markt',
  },
  statuses: {
    operating: 'In Betrieb',
    ramping: 'Im Hochlauf',
    under_construction: 'Im Bau',
    planned: 'Geplant',
    idle: 'Stillgelegt',
  },
  grades: {
    audited: 'Geprüft',
    documented: 'Belegt',
    declared: 'Erklärt',
    inferred: 'Erschlossen',
  },
  measures: {
    licence: 'Ausfuhrlizenz',
    tax: 'Ausfuhrsteuer',
    quota: 'Ausfuhrquote',
    prohibition: 'Ausfuhrverbot',
    technology: 'Technologiekontrolle',
    end_use: 'Endverwendungskontrolle',
  },
};
