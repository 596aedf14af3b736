/** Der Rahmen um jede Seite. */
export const app = {
  name: 'Lodestone',
  session: {
    title: 'Anmelden',
    intro: 'Lieferantenrisiko bei kritischen Rohstoffen',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    openId: 'Mit Single Sign-on anmelden',
    or: 'oder',
    finishing: 'Sie werden angemeldet',
    refused: 'Single Sign-on hat Sie nicht eingelassen.',
    openIdExpired: 'Die Anmeldung hat zu lange gedauert. Bitte versuchen Sie es noch einmal.',
  },
  rowsOfMany: '%{offsetBegin}–%{offsetEnd} von %{total} oder mehr',
  menu: {
    portfolio: 'Portfolio',
    scoring: 'Bewertung',
    reference: 'Referenzdaten',
    access: 'Zugang',
    documentation: 'API-Doku',
  },
  figures: {
    yes: 'ja',
    no: 'nein',
    never: 'nie',
    none: 'nichts',
    interval: '%{lower} bis %{upper}',
  },
  chart: {
    saveImage: 'Als Bild speichern',
    saveTable: 'Als CSV speichern',
    asTable: 'Als Tabelle zeigen',
    asChart: 'Als Diagramm zeigen',
  },
};

/** Was überall schiefgehen kann, soweit es nicht die API selbst sagt. */
export const problems = {
  title: 'Das hat nicht geklappt',
  advice:
    'Geändert wurde nichts. Versuchen Sie es noch einmal; wenn es dabei bleibt, sagen Sie es denen, die Lodestone betreiben.',
  again: 'Noch einmal versuchen',
  api: {
    unreachable: 'Lodestone antwortet nicht. Läuft es, und ist das Netz da?',
    too_slow: 'Lodestone hat zu lange für eine Antwort gebraucht.',
    unavailable: 'Lodestone kann im Augenblick nicht antworten.',
  },
};
