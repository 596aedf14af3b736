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
  before: 'Vorher',
  after: 'Nachher',
};
