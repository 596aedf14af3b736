/** Die erste Seite. */
export const overview = {
  title: 'Überblick',
  bands: 'Lieferanten nach Stufe',
  suppliers: 'Lieferant |||| Lieferanten',
  notScored:
    '%{count} weiterer ist nicht bewertet, weil keine Kette erklärt ist. |||| %{count} weitere sind nicht bewertet, weil keine Kette erklärt ist.',
  empty: 'Noch ist niemand zu bewerten',
  emptyWords:
    'Legen Sie Lieferanten mit ihren erklärten Ketten an. Jeder wird sofort bewertet, und alles andere hier folgt daraus.',
  toSuppliers: 'Zu den Lieferanten',
  lastRun: 'Letzter Lauf',
  nextRun: 'Der nächste beginnt am %{moment}.',
  alsoRun: 'Änderungen von Referenzdaten oder Modell lösen ebenfalls einen aus.',
  policies: 'Maßnahmen, die sich in %{days} Tagen ändern',
  policiesWords: 'Jeder Rohstoff führt zu den Lieferanten, die sich damit bewegen können.',
  noPolicies: 'Keine, von der man weiß.',
  allPolicies: 'Alle Maßnahmen im Zeitverlauf',
  exposure: 'Exposition nach Material und Stufe',
  exposureWords:
    'Der Median der China-Exposition von Lieferanten auf jeder Stufe, in Punkten, 100 das höchste Risiko, Maßnahmen eingeschlossen. Wo keine Kette eine Stufe hat, ist kein Feld. Ein Feld führt zu den Lieferanten seines Materials.',
  exposureSample: 'Gezählt über %{counted} von %{suppliers} Lieferanten in gleichmäßigen Abständen.',
  exposureLabel: 'Exposition nach Material und Stufe. Am höchsten: %{material}, %{stage}, %{median}',
  exposureCell:
    '%{material}, %{stage}: Median %{median}, die mittlere Hälfte %{lower}–%{upper}; Lieferanten: %{count}',
  material: 'Material',
  stage: 'Stufe',
  median: 'Median',
  middleHalf: 'Mittlere Hälfte',
  counted: 'Lieferanten',
  questions: 'Das zuerst fragen',
  questionsWords:
    'Offene Fakten, die bei den %{count} riskantesten Lieferanten am meisten unentschieden lassen.',
};

/** Der Rundgang. */
export const tour = {
  title: 'Rundgang',
  invitation:
    'Zum ersten Mal hier? Sechs Stationen durch das Beispielportfolio zeigen, wie eine Bewertung entsteht und was man mit ihr tun kann.',
  start: 'Zeigen Sie es mir',
  decline: 'Nein, danke',
  step: 'Station %{number} von %{stops}',
  back: 'Zurück',
  next: 'Weiter',
  finish: 'Fertig',
  end: 'Rundgang beenden',
  stops: {
    overview: {
      title: 'Wie das Portfolio steht',
      words:
        'Jede Kachel zählt die Lieferanten einer Stufe und führt zu ihnen. Darunter: was der letzte Lauf bewegt hat, welche Maßnahmen sich bald ändern und was zuerst zu fragen ist.',
    },
    suppliers: {
      title: 'Alle, die riskantesten zuerst',
      words:
        'Der Balken ist die Bewertung, 100 das höchste Risiko. Der blasse Teil ist, was unerklärte Fakten offen lassen; eine gestrichelte Stufe kann sich noch ändern.',
    },
    supplier: {
      title: 'Warum eine Bewertung so ist',
      words:
        'Vulcan Elements: Drei Beiträge ergeben die Bewertung, und die Kettenleiter zeigt jede Stufe mit ihren Quellen. Schraffiertes ist unerklärt.',
    },
    models: {
      title: 'Was wie viel zählt',
      words:
        'Ein Bewertungsmodell hält die Gewichte und Urteile. Eine Änderung entwirft der eine und gibt der andere frei.',
    },
    runs: {
      title: 'Alle neu',
      words:
        'Ein Lauf bewertet alle Lieferanten und gilt als Ganzes. Sein Bericht sagt, wer sich bewegt hat und warum.',
    },
    policies: {
      title: 'Ausfuhrmaßnahmen',
      words:
        'Maßnahmen treten in Kraft, werden ausgesetzt und kehren zurück. Der Zeitverlauf zeigt, wann; zu jeder steht, wo sie zu lesen ist.',
    },
  },
};
