/** Webhooks, und was aus ihren Nachrichten wurde. */
export const webhooks = {
  resource: {
    name: 'Webhook |||| Webhooks',
    fields: {
      q: 'Nach Namen suchen',
      name: 'Name',
      url: 'Adresse',
      events: 'Ereignisse',
      paused: 'Stand',
      createdAt: 'Angelegt',
    },
  },
  deliveriesResource: {
    name: 'Zustellung |||| Zustellungen',
    fields: {
      createdAt: 'Entstanden',
      type: 'Ereignis',
      status: 'Stand',
      attempts: 'Letzter Versuch',
      nextAttemptAt: 'Nächster Versuch',
    },
  },
  none: 'Noch erfährt niemand, was geschieht',
  noneWords:
    'Ein Webhook ist eine Adresse, an die Lodestone eine signierte Nachricht schickt, wenn sich eine Bewertung ändert, ein Lauf geendet hat oder eine Exportmaßnahme bald ausläuft.',
  noneFound: 'Kein Webhook heißt so',
  create: 'Webhook anlegen',
  nameHint: 'Wofür er ist, etwa das Programm, das davon erfährt.',
  urlHint: 'Beginnt mit https://. Sie muss binnen 10 Sekunden mit 2xx antworten.',
  events: {
    'score.changed': 'Bewertung',
    'score.band_changed': 'Stufe',
    'score.ended': 'Ende einer Bewertung',
    'run.finished': 'Lauf',
    'policy.expiring': 'Exportmaßnahme',
    'webhook.test': 'Test',
  },
  eventChoices: {
    'score.changed': 'Eine Bewertung ändert sich innerhalb ihrer Stufe',
    'score.band_changed': 'Eine Bewertung wechselt ihre Stufe',
    'score.ended': 'Es gibt keine Bewertung mehr',
    'run.finished': 'Ein Lauf ist veröffentlicht, gescheitert oder abgebrochen',
    'policy.expiring':
      'Eine Exportmaßnahme endet, kehrt zurück oder ist nicht mehr geprüft: 90, 30 und 7 Tage vorher',
  },
  active: 'Aktiv',
  paused: 'Angehalten',
  pausedBecause: {
    asked: 'Jemand hat ihn am %{moment} angehalten.',
    unanswered:
      'Angehalten am %{moment}: Eine Nachricht ließ sich in neun Versuchen binnen zwei Tagen nicht zustellen, und keine andere kam inzwischen an.',
    gone: 'Angehalten am %{moment}: Sein Server hat mit 410 geantwortet, was heißt, dass dort niemand mehr ist.',
  },
  missesNothing: 'Ihm entgeht nichts: Läuft er weiter, erfährt er, was inzwischen geschehen ist.',
  facts: 'Was er erfährt',
  previousSecretUntil: 'Zwei Geheimnisse bis',
  previousSecretHint: 'Bis dahin sind Nachrichten auch mit dem bisherigen Geheimnis signiert.',
  sendTest: 'Test schicken',
  tested: 'Test: %{outcome}',
  pause: 'Anhalten',
  resume: 'Weiterlaufen lassen',
  rotate: 'Neues Geheimnis',
  rotateTitle: 'Das Geheimnis ersetzen?',
  rotateWords:
    'Das bisherige Geheimnis von „%{name}“ signiert noch 24 Stunden neben dem neuen. Ist es bekannt geworden, ersetzen Sie es zweimal: Dann signiert es nicht mehr.',
  secretOf: 'Das Geheimnis von %{name}',
  secret: 'Geheimnis',
  onlyOnce:
    'Kopieren Sie es jetzt: Es wird nicht noch einmal gezeigt. Damit prüft Ihr Server, dass eine Nachricht von hier kommt.',
  deliveries: 'Zustellungen',
  deliveriesWords:
    'Die neuesten zuerst, 30 Tage lang aufbewahrt. Aufgeklappt zeigt jede, was sie sagt, und alle Versuche.',
  statuses: { waiting: 'Wartet', delivered: 'Zugestellt', failed: 'Gescheitert' },
  outcomes: {
    delivered: 'zugestellt, beantwortet mit %{status}',
    refused: 'abgelehnt, beantwortet mit %{status}',
    timed_out: 'keine Antwort binnen 10 Sekunden',
    unreachable: 'unter dieser Adresse antwortet niemand',
    address_not_allowed: 'die Adresse ist privat, was die Einstellungen nicht erlauben',
    certificate_invalid: 'das Zertifikat des Servers ist nicht gültig',
  },
  attempts: 'Versuche',
  attempt: '%{moment}: %{outcome} (%{milliseconds} ms)',
  webhookId: 'Kennung der Nachricht (webhook-id)',
  webhookIdHint:
    'Bei jedem Versuch und jeder Wiederholung dieselbe: Daran erkennt ein Empfänger, was er schon hat.',
  message: 'Nachricht',
  replay: 'Noch einmal zustellen',
  replayFailed: 'Gescheiterte noch einmal zustellen',
  replayed: 'Eine Nachricht wartet wieder. |||| %{smart_count} Nachrichten warten wieder.',
  replayedMore: '%{smart_count} Nachrichten warten wieder; es gibt mehr, dafür noch einmal darum bitten.',
};
