/** Benutzer, API-Schlüssel und das Protokoll. */
export const access = {
  users: {
    name: 'Benutzer |||| Benutzer',
    fields: {
      q: 'Nach Namen suchen',
      name: 'Name',
      email: 'E-Mail-Adresse',
      role: 'Rolle',
      ways: 'Meldet sich an mit',
      disabled: 'Gesperrt',
      updatedAt: 'Geändert',
    },
  },
  apiKeys: {
    name: 'API-Schlüssel |||| API-Schlüssel',
    fields: {
      name: 'Name',
      scopes: 'Rechte',
      createdAt: 'Angelegt',
      lastUsedAt: 'Zuletzt benutzt',
      expiresAt: 'Läuft ab',
      revokedAt: 'Widerrufen',
    },
  },
  auditEvents: {
    name: 'Protokolleintrag |||| Protokoll',
    fields: {
      at: 'Wann',
      actor: 'Wer',
      action: 'Was',
      subject: 'Woran',
      subjectType: 'Art des Datensatzes',
      reason: 'Warum',
      from: 'Von',
      to: 'Vor',
    },
  },
  roles: {
    viewer: 'Leser',
    analyst: 'Analyst',
    model_editor: 'Modellbearbeiter',
    approver: 'Freigeber',
    admin: 'Verwalter',
  },
  byPassword: 'Passwort',
  byOpenId: 'Single Sign-on',
  scopes: {
    'scores:read': 'Bewertungen lesen',
    'scores:evaluate': 'Ungespeichertes ausprobieren',
    'data:read': 'Belege lesen',
    'data:write': 'Belege ändern',
    'models:write': 'Bewertungsmodelle entwerfen',
    'models:approve': 'Bewertungsmodelle freigeben',
    'runs:write': 'Läufe starten',
    admin: 'Zugang verwalten',
  },
  roleWords: '%{role}: %{words}',
  roleHints: {
    viewer: 'liest und probiert aus',
    analyst: 'pflegt die Belege und startet Läufe',
    model_editor: 'entwirft Bewertungsmodelle und startet Läufe',
    approver: 'entscheidet über Bewertungsmodelle und startet Läufe',
    admin: 'darf alles',
  },
  newPassword: 'Neues Passwort',
  withoutPassword: 'Mindestens 12 Zeichen. Leer für jemanden, der sich nur mit Single Sign-on anmeldet.',
  samePassword: 'Mindestens 12 Zeichen. Leer: Das Passwort bleibt, wie es ist.',
  disabledHint: 'Darf sich nicht anmelden und hat keine Sitzungen.',
  signOutEverywhere: 'Überall abmelden',
  signedOut: 'Alle Sitzungen sind beendet.',
  createKey: 'API-Schlüssel anlegen',
  keyNameHint: 'Wofür er ist, etwa das Programm, das ihn benutzt.',
  expiresHint: 'Leer: gültig, bis er widerrufen wird.',
  newKey: 'Der Schlüssel für %{name}',
  onlyOnce: 'Kopieren Sie ihn jetzt: Aufbewahrt wird nur ein Hash, und er wird nicht noch einmal gezeigt.',
  key: 'API-Schlüssel',
  copy: 'Kopieren',
  copied: 'Kopiert',
  kept: 'Ich habe ihn verwahrt',
  revoke: 'Widerrufen',
  revokeTitle: 'Diesen Schlüssel widerrufen?',
  revokeWords:
    'Programme, die „%{name}“ benutzen, werden ab sofort abgewiesen. Das lässt sich nicht zurücknehmen.',
  revoked: 'Der Schlüssel „%{name}“ ist widerrufen.',
  revokedOn: 'Widerrufen %{moment}',
  position: 'Stelle',
  requestId: 'Anfrage',
  hash: 'Hash',
  hashHint: 'Über diesen Eintrag und den Hash davor, damit nichts unbemerkt verschwinden kann.',
  subjectId: 'Kennung des Datensatzes',
  exportCsv: 'CSV',
  exportNdjson: 'NDJSON',
  verify: 'Prüfen',
  intact: 'Alle %{checked} Einträge sind, wie sie geschrieben wurden.',
  broken:
    'Die Kette ist bei Eintrag %{position} gebrochen: Er fehlt oder ist nicht, wie er geschrieben wurde.',
};

/** Was sich zwischen zwei Fassungen unterscheidet. */
export const changes = {
  field: 'Feld',
  before: 'Vorher',
  after: 'Nachher',
  none: 'Mehr ist davon nicht aufbewahrt.',
  absent: '–',
  unknown: 'unbekannt',
};

/** Formulare über Datensätze. */
export const records = {
  conflict: 'Jemand anderes war schneller',
  conflictWords:
    'Der Datensatz wurde geändert, seit Sie ihn geöffnet haben. Diese Felder unterscheiden sich:',
  gone: 'Der Datensatz wurde gelöscht, seit Sie ihn geöffnet haben; es lässt sich nichts speichern.',
  theirs: 'Jetzt da',
  mine: 'Ihres',
  keepEditing: 'Weiter bearbeiten',
  takeTheirs: 'Nehmen, was da ist',
  saveMine: 'Meines speichern',
};

/** Das eigene Konto. */
export const account = {
  title: 'Mein Konto',
  me: 'Angemeldet als',
  may: 'Darf',
  password: 'Passwort ändern',
  passwordWords: 'Alle Ihre anderen Sitzungen enden damit.',
  current: 'Bisheriges Passwort',
  repeated: 'Neues Passwort noch einmal',
  notTheSame: 'Nicht dasselbe wie oben',
  change: 'Passwort ändern',
  changed: 'Das Passwort ist jetzt ein anderes.',
  everywhereWords: 'Alle Ihre Sitzungen enden sofort, auch diese.',
  everywhereByPassword: 'Mit einem neuen Passwort enden alle Ihre anderen Sitzungen.',
};
