import { languageTest } from './language-test.ts'

/** Levels, A2 to C1, are where we would teach it; nobody has measured how hard an item is. */
export const languageDe = languageTest({
  language: 'de',
  question: 'Was passt in die Lücke (1)?',
  name: { en: 'German', de: 'Deutsch', es: 'Alemán', fr: 'Allemand' },
  suggestedBy: ['german', 'deutsch', 'deutschkenntnisse', 'alemán', 'allemand'],
  sample: ['Mein Name (1) ___ auf der Liste.', ['stehen', 'stehst', 'steht', 'stehe'], 'steht'],
  grammar: [
    // A2
    ['Ich fahre morgen mit (1) ___ Zug nach Hause.', ['der', 'dem', 'den', 'das'], 'dem'],
    // B1
    ['Er kommt heute später, (1) ___ sein Zug ausgefallen ist.', ['denn', 'deshalb', 'trotzdem', 'weil'], 'weil'],
    // B2
    ['Wenn ich das gewusst (1) ___, wäre ich früher gekommen.', ['hätte', 'habe', 'würde', 'wäre'], 'hätte'],
    // C1
    [
      'Trotz (1) ___ Wetters fand die Veranstaltung im Freien statt.',
      ['schlechtem', 'schlechtes', 'schlechten', 'schlechter'],
      'schlechten',
    ],
    // A2
    ['Gestern (1) ___ wir bis acht Uhr gearbeitet.', ['sind', 'haben', 'werden', 'sein'], 'haben'],
    // B1
    ['Das ist die Kollegin, mit (1) ___ ich gestern gesprochen habe.', ['die', 'deren', 'der', 'den'], 'der'],
    // B2
    [
      'Die Unterlagen müssen bis Freitag (1) ___ werden.',
      ['einreichen', 'einzureichen', 'einreichend', 'eingereicht'],
      'eingereicht',
    ],
    // C1
    ['Der Vertrag verlängert sich um ein Jahr, es (1) ___ denn, er wird gekündigt.', ['sei', 'ist', 'wäre', 'wird'], 'sei'],
    // B1
    ['Ich interessiere mich (1) ___ diese Stelle.', ['an', 'über', 'für', 'auf'], 'für'],
  ],
  vocabulary: [
    // A2
    ['Können Sie mir bitte (1) ___? Ich finde den Eingang nicht.', ['fragen', 'rufen', 'helfen', 'nehmen'], 'helfen'],
    // B1
    ['Bitte füllen Sie das Formular vollständig (1) ___.', ['aus', 'ein', 'auf', 'an'], 'aus'],
    // B2
    ['Bitte (1) ___ Sie sich mit Ihren Fragen an die Personalabteilung.', ['drehen', 'geben', 'legen', 'wenden'], 'wenden'],
    // C1
    [
      'Seine Angaben sind nicht (1) ___: Niemand konnte erklären, wie sie zustande kamen.',
      ['nachträglich', 'nachvollziehbar', 'nachhaltig', 'nachlässig'],
      'nachvollziehbar',
    ],
    // A2
    ['Der Laden (1) ___ um neun Uhr.', ['öffnet', 'beginnt', 'bringt', 'kommt'], 'öffnet'],
    // B1
    [
      'Wir müssen den Termin leider (1) ___: Er findet erst nächste Woche statt.',
      ['vergleichen', 'verlassen', 'verbrauchen', 'verschieben'],
      'verschieben',
    ],
    // B2
    ['Die neue Regelung tritt am 1. März in (1) ___.', ['Macht', 'Kraft', 'Stärke', 'Leistung'], 'Kraft'],
    // C1
    ['Der Bericht (1) ___ darauf schließen, dass der Fehler schon länger bestand.', ['gibt', 'führt', 'lässt', 'bringt'], 'lässt'],
    // B1
    ['Ich habe mich schnell an die neue Arbeit (1) ___.', ['gewöhnt', 'gelernt', 'bekannt', 'verstanden'], 'gewöhnt'],
  ],
})
