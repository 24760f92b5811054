import type { ChoiceItem, LibraryTest, Words } from '../library-test.ts'
import { above, same } from '../words.ts'

const ask: Words = {
  en: 'Which number comes next?',
  de: 'Welche Zahl kommt als Nächstes?',
  es: '¿Qué número sigue?',
  fr: 'Quel nombre vient ensuite ?',
}

type Five = readonly [number, number, number, number, number]

/** A series and its five options; number-series.test.ts recomputes terms and answer from a rule of its own. */
function series(key: string, terms: readonly number[], options: Five, right: number): ChoiceItem {
  return {
    key,
    dimension: 'series',
    kind: 'choice',
    text: above(ask, same(`${terms.join(', ')}, ?`)),
    options: options.map((option) => same(String(option))),
    points: options.map((option) => (option === right ? 1 : 0)),
  }
}

const sample = series('ns-sample', [2, 4, 6, 8, 10], [11, 12, 13, 14, 16], 12)

/** Going on with series of whole numbers; adding, subtracting, multiplying and dividing are enough for all of them. */
export const numberSeries: LibraryTest = {
  id: 'number-series',
  version: 1,
  kind: 'cognitive',
  scoring: 'right-wrong',
  title: { en: 'Number series', de: 'Zahlenreihen', es: 'Series de números', fr: 'Suites de nombres' },
  summary: {
    en: 'A series of numbers follows a rule: choose the number that comes next. A calculator is not needed.',
    de: 'Eine Zahlenreihe folgt einer Regel: Wählen Sie die Zahl, die als Nächstes kommt. Ein Taschenrechner ist nicht nötig.',
    es: 'Una serie de números sigue una regla: elija el número que viene después. No hace falta calculadora.',
    fr: 'Une suite de nombres obéit à une règle : choisissez le nombre qui vient ensuite. Aucune calculatrice n’est nécessaire.',
  },
  says: {
    en: 'It shows how many series somebody continued rightly in the time. Practice with such tasks helps. Nobody has measured whether it foretells anything about work.',
    de: 'Es zeigt, wie viele Reihen jemand in der Zeit richtig fortgesetzt hat. Übung mit solchen Aufgaben hilft. Niemand hat gemessen, ob es etwas über die Arbeit vorhersagt.',
    es: 'Muestra cuántas series continuó bien la persona en el tiempo dado. La práctica con tareas así ayuda. Nadie ha medido si predice algo sobre el trabajo.',
    fr: 'Il montre combien de suites la personne a bien continuées dans le temps donné. L’habitude de ces exercices aide. Personne n’a mesuré s’il prédit quoi que ce soit sur le travail.',
  },
  seconds: 600,
  minutes: 10,
  dimensions: [
    {
      id: 'series',
      name: {
        en: 'Rules in numbers',
        de: 'Regeln in Zahlen',
        es: 'Reglas en los números',
        fr: 'Règles dans les nombres',
      },
      about: {
        en: 'Finding the rule behind a series of numbers and going on with it.',
        de: 'Die Regel hinter einer Zahlenreihe finden und sie fortsetzen.',
        es: 'Encontrar la regla de una serie de números y continuarla.',
        fr: 'Trouver la règle d’une suite de nombres et la continuer.',
      },
      low: {
        en: 'Continued fewer series than most of the group. More time or some practice may change that.',
        de: 'Hat weniger Reihen fortgesetzt als die meisten der Gruppe. Mehr Zeit oder etwas Übung kann das ändern.',
        es: 'Continuó menos series que la mayoría del grupo. Más tiempo o algo de práctica puede cambiarlo.',
        fr: 'A continué moins de suites que la plupart du groupe. Plus de temps ou un peu d’exercice peut y changer quelque chose.',
      },
      middle: {
        en: 'Continued about as many series as half of the group.',
        de: 'Hat etwa so viele Reihen fortgesetzt wie die Hälfte der Gruppe.',
        es: 'Continuó más o menos tantas series como la mitad del grupo.',
        fr: 'A continué à peu près autant de suites que la moitié du groupe.',
      },
      high: {
        en: 'Continued more series in the time than most of the group.',
        de: 'Hat in der Zeit mehr Reihen fortgesetzt als die meisten der Gruppe.',
        es: 'Continuó más series en el tiempo que la mayoría del grupo.',
        fr: 'A continué plus de suites dans le temps que la plupart du groupe.',
      },
    },
  ],
  perDimension: 12,
  suggestedBy: [
    'accounting',
    'controlling',
    'controller',
    'finance',
    'analyst',
    'statistics',
    'engineer',
    'buchhaltung',
    'finanzen',
    'analystin',
    'ingenieur',
    'ingenieurin',
    'contabilidad',
    'finanzas',
    'analista',
    'ingeniero',
    'ingeniera',
    'comptabilité',
    'comptable',
    'finances',
    'analyste',
    'ingénieur',
    'ingénieure',
  ],
  sample: { text: sample.text, options: sample.options },
  items: [
    // Add 3.
    series('ns-01', [4, 7, 10, 13, 16], [17, 18, 19, 20, 22], 19),
    // Take away 7.
    series('ns-02', [95, 88, 81, 74, 67], [60, 61, 59, 57, 53], 60),
    // Double.
    series('ns-03', [3, 6, 12, 24, 48], [72, 64, 92, 84, 96], 96),
    // Add 1, then 2, then 3, and so on.
    series('ns-04', [2, 3, 5, 8, 12, 17], [22, 23, 24, 25, 21], 23),
    // Add 4 and take away 1, in turn.
    series('ns-05', [5, 9, 8, 12, 11, 15], [19, 16, 12, 14, 18], 14),
    // Halve.
    series('ns-06', [160, 80, 40, 20, 10], [2, 5, 0, 4, 6], 5),
    // Each number times itself: 1 × 1, 2 × 2, and so on.
    series('ns-07', [1, 4, 9, 16, 25, 36], [42, 48, 47, 50, 49], 49),
    // Two series in turn: 10, 12, 14 … and 3, 6, 9 …
    series('ns-08', [10, 3, 12, 6, 14, 9, 16], [12, 18, 11, 15, 10], 12),
    // Times 3 and take away 1, in turn.
    series('ns-09', [2, 6, 5, 15, 14, 42], [39, 126, 43, 41, 44], 41),
    // The sum of the two before.
    series('ns-10', [1, 3, 4, 7, 11, 18], [25, 27, 29, 30, 36], 29),
    // Take away 1, then 2, then 3, and so on.
    series('ns-11', [100, 99, 97, 94, 90, 85], [78, 80, 81, 79, 75], 79),
    // Add 1 and double, in turn.
    series('ns-12', [3, 4, 8, 9, 18, 19], [20, 37, 38, 40, 57], 38),
    // Double and take away 1.
    series('ns-13', [6, 11, 21, 41, 81], [121, 161, 160, 162, 171], 161),
    // Add 3, then 6, then 9, and so on.
    series('ns-14', [7, 10, 16, 25, 37], [46, 49, 50, 55, 52], 52),
    // Each number times itself twice: 1 × 1 × 1, 2 × 2 × 2, and so on.
    series('ns-15', [1, 8, 27, 64, 125], [216, 150, 175, 225, 250], 216),
    // Two series in turn: 50, 45, 40 … and 5, 10, 15 …
    series('ns-16', [50, 5, 45, 10, 40, 15], [20, 25, 30, 45, 35], 35),
    // Add 1, then 3, then 5, and so on.
    series('ns-17', [2, 3, 6, 11, 18, 27], [36, 38, 37, 39, 40], 38),
    // Add 1, then 2, then 4, and so on, doubling what is added.
    series('ns-18', [4, 5, 7, 11, 19, 35], [51, 66, 67, 70, 71], 67),
    // Halve and times 3, in turn.
    series('ns-19', [64, 32, 96, 48, 144, 72], [216, 36, 108, 144, 288], 216),
    // Two series in turn: 3, 4, 5 … and 5, 8, 11 …
    series('ns-20', [3, 5, 4, 8, 5, 11, 6], [7, 12, 13, 14, 17], 14),
  ],
}
