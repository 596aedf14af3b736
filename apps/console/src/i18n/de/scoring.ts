/** Fassungen des Bewertungsmodells. */
export const scoringModels = {
  resource: {
    name: 'Bewertungsmodell |||| Bewertungsmodelle',
    fields: {
      version: 'Fassung',
      name: 'Name',
      status: 'Stand',
      weights: 'Gewichte',
      note: 'Anmerkung',
      createdAt: 'Angelegt',
    },
  },
  statuses: { draft: 'Entwurf', active: 'Gültig', retired: 'Abgelöst' },
  weights: 'Gewichte',
  judgements: 'Urteile, die am meisten entscheiden',
  worstStageShare: 'Gewicht der schlechtesten Stufe (λ)',
  recyclingTarget: 'Recyclingziel (r*)',
  coveredCountries: 'Erfasste Länder',
};

/** Bewertungsläufe. */
export const scoringRuns = {
  resource: {
    name: 'Lauf |||| Läufe',
    empty: 'Noch wurde nichts im Ganzen bewertet.',
    invite: 'Starten Sie einen Lauf, oder warten Sie auf die Nacht.',
    fields: {
      number: 'Nummer',
      status: 'Stand',
      progress: 'Fortschritt',
      startedBy: 'Ausgelöst durch',
      reason: 'Grund',
      createdAt: 'Angefordert',
      finishedAt: 'Beendet',
    },
  },
  statuses: {
    queued: 'Wartet',
    running: 'Läuft',
    published: 'Veröffentlicht',
    failed: 'Gescheitert',
    cancelled: 'Abgebrochen',
  },
  startedBy: {
    night: 'Die Nacht',
    request: 'Mensch oder Programm',
    reference: 'Geänderte Referenzdaten',
    model: 'Ein Bewertungsmodell',
    engine: 'Neue Rechenregeln',
  },
  title: 'Lauf %{number}',
  start: 'Alle neu bewerten',
  cancel: 'Abbrechen',
  resume: 'Fortsetzen',
  progress: 'Fortschritt',
  doneOf: '%{done} von %{total} bewertet',
  failed: '%{count} nicht zu bewerten',
  rate: '%{rate} je Sekunde',
  left: 'noch %{seconds} Sekunden',
  movers: 'Wer sich am meisten bewegt hat',
  nobodyMoved: 'Niemand hat sich bewegt.',
  firm: '%{firm} Stufen stehen fest; bei %{insufficient} ist zu wenig erklärt.',
  subject: 'Wer',
  before: 'Vorher',
  after: 'Nachher',
  cause: 'Wegen',
};
