// Long because it holds the whole pool in four languages; it is read from top to bottom.
import type { ChoiceItem, LibraryTest, Words } from '../library-test.ts'
import { above, same } from '../words.ts'

type Four<Of> = readonly [Of, Of, Of, Of]

/** A question with four options, of which `right` (1 to 4) is right. Formulas and numbers are given as plain texts, the same in every language. */
function ask(key: string, right: 1 | 2 | 3 | 4, { text, options }: { text: Words; options: Four<Words | string> }): ChoiceItem {
  return {
    key,
    dimension: 'spreadsheets',
    kind: 'choice',
    text,
    options: options.map((option) => (typeof option === 'string' ? same(option) : option)),
    points: [1, 2, 3, 4].map((place) => (place === right ? 1 : 0)),
  }
}

const gives: Words = {
  en: 'What does this formula give?',
  de: 'Was ergibt diese Formel?',
  es: '¿Qué resultado da esta fórmula?',
  fr: 'Quel est le résultat de cette formule ?',
}
const error: Words = { en: 'An error', de: 'Einen Fehler', es: 'Un error', fr: 'Une erreur' }

const sample = ask('ss-sample', 2, {
  text: above(gives, same('=2+3*2')),
  options: ['7', '8', '10', '12'],
})

/** Formulas, references, sorting and filtering, as every common spreadsheet has them. */
export const spreadsheetBasics: LibraryTest = {
  id: 'spreadsheet-basics',
  version: 1,
  kind: 'skills',
  scoring: 'right-wrong',
  title: {
    en: 'Spreadsheets: basics',
    de: 'Tabellenkalkulation: Grundlagen',
    es: 'Hojas de cálculo: nociones básicas',
    fr: 'Tableur : notions de base',
  },
  summary: {
    en: 'Questions about formulas, references, sorting and filtering. Functions bear their English names, with commas between their parts.',
    de: 'Fragen zu Formeln, Bezügen, Sortieren und Filtern. Funktionen tragen ihre englischen Namen, mit Kommas zwischen ihren Teilen: SUM ist SUMME, COUNT ist ANZAHL.',
    es: 'Preguntas sobre fórmulas, referencias, ordenar y filtrar. Las funciones llevan su nombre en inglés, con comas entre sus partes: SUM es SUMA, COUNT es CONTAR.',
    fr: 'Questions sur les formules, les références, le tri et les filtres. Les fonctions portent leur nom anglais, avec des virgules entre leurs parties : SUM est SOMME, COUNT est NB.',
  },
  says: {
    en: 'It shows how many such questions somebody answered rightly in the time. It does not show somebody at work with a spreadsheet, and nobody has measured whether it foretells anything about work.',
    de: 'Es zeigt, wie viele solche Fragen jemand in der Zeit richtig beantwortet hat. Es zeigt niemanden bei der Arbeit mit einer Tabelle, und niemand hat gemessen, ob es etwas über die Arbeit vorhersagt.',
    es: 'Muestra cuántas preguntas de este tipo respondió bien la persona en el tiempo dado. No muestra a nadie trabajando con una hoja de cálculo, y nadie ha medido si predice algo sobre el trabajo.',
    fr: 'Il montre à combien de questions de ce genre la personne a bien répondu dans le temps donné. Il ne montre personne au travail avec un tableur, et personne n’a mesuré s’il prédit quoi que ce soit sur le travail.',
  },
  seconds: 600,
  minutes: 10,
  dimensions: [
    {
      id: 'spreadsheets',
      name: {
        en: 'Formulas and tables',
        de: 'Formeln und Tabellen',
        es: 'Fórmulas y tablas',
        fr: 'Formules et tableaux',
      },
      about: {
        en: 'Reading and choosing simple formulas, copying them rightly, and sorting and filtering lists.',
        de: 'Einfache Formeln lesen und wählen, sie richtig kopieren, Listen sortieren und filtern.',
        es: 'Leer y elegir fórmulas sencillas, copiarlas bien, y ordenar y filtrar listas.',
        fr: 'Lire et choisir des formules simples, bien les copier, trier et filtrer des listes.',
      },
      low: {
        en: 'Answered fewer questions rightly than most of the group. An hour of introduction may help.',
        de: 'Hat weniger Fragen richtig beantwortet als die meisten der Gruppe. Eine Stunde Einführung kann helfen.',
        es: 'Respondió bien menos preguntas que la mayoría del grupo. Una hora de introducción puede ayudar.',
        fr: 'A bien répondu à moins de questions que la plupart du groupe. Une heure d’initiation peut aider.',
      },
      middle: {
        en: 'Answered about as many questions rightly as half of the group.',
        de: 'Hat etwa so viele Fragen richtig beantwortet wie die Hälfte der Gruppe.',
        es: 'Respondió bien más o menos tantas preguntas como la mitad del grupo.',
        fr: 'A bien répondu à peu près au même nombre de questions que la moitié du groupe.',
      },
      high: {
        en: 'Answered more questions rightly in the time than most of the group.',
        de: 'Hat in der Zeit mehr Fragen richtig beantwortet als die meisten der Gruppe.',
        es: 'Respondió bien más preguntas en el tiempo que la mayoría del grupo.',
        fr: 'A bien répondu à plus de questions dans le temps que la plupart du groupe.',
      },
    },
  ],
  perDimension: 12,
  suggestedBy: [
    'excel',
    'spreadsheet',
    'spreadsheets',
    'accounting',
    'controlling',
    'reporting',
    'office',
    'back office',
    'payroll',
    'assistant',
    'tabellen',
    'buchhaltung',
    'sachbearbeitung',
    'assistenz',
    'hojas de cálculo',
    'contabilidad',
    'administración',
    'administrativo',
    'administrativa',
    'tableur',
    'comptabilité',
    'gestion',
    'assistanat',
  ],
  sample: { text: sample.text, options: sample.options },
  items: [
    ask('ss-01', 2, {
      text: {
        en: 'Which formula adds up all numbers from A1 to A10?',
        de: 'Welche Formel addiert alle Zahlen von A1 bis A10?',
        es: '¿Qué fórmula suma todos los números de A1 a A10?',
        fr: 'Quelle formule additionne tous les nombres de A1 à A10 ?',
      },
      options: ['=SUM(A1,A10)', '=SUM(A1:A10)', '=A1+A10', '=ADD(A1:A10)'],
    }),
    ask('ss-02', 1, {
      text: {
        en: 'A1 holds 8 and A2 holds 2. What does this formula give?\n=A1+A2*3',
        de: 'In A1 steht 8 und in A2 steht 2. Was ergibt diese Formel?\n=A1+A2*3',
        es: 'A1 contiene 8 y A2 contiene 2. ¿Qué resultado da esta fórmula?\n=A1+A2*3',
        fr: 'A1 contient 8 et A2 contient 2. Quel est le résultat de cette formule ?\n=A1+A2*3',
      },
      options: ['14', '30', '26', '13'],
    }),
    // Relative references move along with the row.
    ask('ss-03', 4, {
      text: {
        en: 'C1 holds this formula. It is copied to C2. What does C2 hold?\n=A1*B1',
        de: 'In C1 steht diese Formel. Sie wird nach C2 kopiert. Was steht in C2?\n=A1*B1',
        es: 'C1 contiene esta fórmula. Se copia en C2. ¿Qué contiene C2?\n=A1*B1',
        fr: 'C1 contient cette formule. Elle est copiée en C2. Que contient C2 ?\n=A1*B1',
      },
      options: ['=A1*B1', '=B1*C1', '=A1*B2', '=A2*B2'],
    }),
    // Row and column with $ stay.
    ask('ss-04', 3, {
      text: {
        en: 'D2 holds this formula. It is copied to D3. What does D3 hold?\n=B2*$F$1',
        de: 'In D2 steht diese Formel. Sie wird nach D3 kopiert. Was steht in D3?\n=B2*$F$1',
        es: 'D2 contiene esta fórmula. Se copia en D3. ¿Qué contiene D3?\n=B2*$F$1',
        fr: 'D2 contient cette formule. Elle est copiée en D3. Que contient D3 ?\n=B2*$F$1',
      },
      options: ['=B2*$F$1', '=B3*$F$2', '=B3*$F$1', '=C2*$F$1'],
    }),
    ask('ss-05', 1, {
      text: {
        en: 'Which formula tells how many cells from A1 to A20 hold a number?',
        de: 'Welche Formel nennt, wie viele Zellen von A1 bis A20 eine Zahl enthalten?',
        es: '¿Qué fórmula indica cuántas celdas de A1 a A20 contienen un número?',
        fr: 'Quelle formule indique combien de cellules de A1 à A20 contiennent un nombre ?',
      },
      options: ['=COUNT(A1:A20)', '=SUM(A1:A20)', '=NUMBERS(A1:A20)', '=LEN(A1:A20)'],
    }),
    ask('ss-06', 3, {
      text: {
        en: 'Which formula gives the largest number from B2 to B50?',
        de: 'Welche Formel ergibt die größte Zahl von B2 bis B50?',
        es: '¿Qué fórmula da el número más grande de B2 a B50?',
        fr: 'Quelle formule donne le plus grand nombre de B2 à B50 ?',
      },
      options: ['=TOP(B2:B50)', '=UPPER(B2:B50)', '=MAX(B2:B50)', '=HIGHEST(B2:B50)'],
    }),
    // "At least": 50 itself counts.
    ask('ss-07', 2, {
      text: {
        en: 'A1 holds 50. What does this formula give?\n=IF(A1>=50,"X","Y")',
        de: 'In A1 steht 50. Was ergibt diese Formel?\n=IF(A1>=50,"X","Y")\nIF = WENN',
        es: 'A1 contiene 50. ¿Qué resultado da esta fórmula?\n=IF(A1>=50,"X","Y")\nIF = SI',
        fr: 'A1 contient 50. Quel est le résultat de cette formule ?\n=IF(A1>=50,"X","Y")\nIF = SI',
      },
      options: ['Y', 'X', '50', error],
    }),
    // An empty cell is left out: 60 divided by 3.
    ask('ss-08', 4, {
      text: {
        en: 'A1 holds 10, A2 holds 20, A3 is empty, A4 holds 30. What does this formula give?\n=AVERAGE(A1:A4)',
        de: 'In A1 steht 10, in A2 steht 20, A3 ist leer, in A4 steht 30. Was ergibt diese Formel?\n=AVERAGE(A1:A4)\nAVERAGE = MITTELWERT',
        es: 'A1 contiene 10, A2 contiene 20, A3 está vacía, A4 contiene 30. ¿Qué resultado da esta fórmula?\n=AVERAGE(A1:A4)\nAVERAGE = PROMEDIO',
        fr: 'A1 contient 10, A2 contient 20, A3 est vide, A4 contient 30. Quel est le résultat de cette formule ?\n=AVERAGE(A1:A4)\nAVERAGE = MOYENNE',
      },
      options: ['15', error, '60', '20'],
    }),
    ask('ss-09', 1, {
      text: {
        en: 'Column A holds names, column B the amounts that belong to them. Only column A is sorted. What happens?',
        de: 'In Spalte A stehen Namen, in Spalte B die Beträge dazu. Nur Spalte A wird sortiert. Was geschieht?',
        es: 'La columna A contiene nombres y la columna B los importes correspondientes. Solo se ordena la columna A. ¿Qué ocurre?',
        fr: 'La colonne A contient des noms, la colonne B les montants correspondants. Seule la colonne A est triée. Que se passe-t-il ?',
      },
      options: [
        {
          en: 'Amounts stand beside names that they do not belong to.',
          de: 'Beträge stehen neben Namen, zu denen sie nicht gehören.',
          es: 'Los importes quedan junto a nombres que no les corresponden.',
          fr: 'Des montants se trouvent à côté de noms auxquels ils ne correspondent pas.',
        },
        {
          en: 'The amounts are sorted from small to large.',
          de: 'Die Beträge werden von klein nach groß sortiert.',
          es: 'Los importes se ordenan de menor a mayor.',
          fr: 'Les montants sont triés du plus petit au plus grand.',
        },
        {
          en: 'The amounts in column B are deleted.',
          de: 'Die Beträge in Spalte B werden gelöscht.',
          es: 'Los importes de la columna B se borran.',
          fr: 'Les montants de la colonne B sont supprimés.',
        },
        {
          en: 'Nothing, because columns always move together.',
          de: 'Nichts, weil Spalten sich immer gemeinsam bewegen.',
          es: 'Nada, porque las columnas siempre se mueven juntas.',
          fr: 'Rien, car les colonnes se déplacent toujours ensemble.',
        },
      ],
    }),
    ask('ss-10', 3, {
      text: {
        en: 'A list is to be sorted by city, and within a city by amount. Which order of sorting levels is right?',
        de: 'Eine Liste soll nach Ort sortiert sein und innerhalb eines Ortes nach Betrag. Welche Reihenfolge der Sortierebenen ist richtig?',
        es: 'Una lista debe ordenarse por ciudad y, dentro de cada ciudad, por importe. ¿Qué orden de niveles es el correcto?',
        fr: 'Une liste doit être triée par ville et, dans chaque ville, par montant. Quel ordre des niveaux de tri est le bon ?',
      },
      options: [
        { en: 'Amount only', de: 'Nur Betrag', es: 'Solo importe', fr: 'Montant seulement' },
        {
          en: 'First amount, then city',
          de: 'Erst Betrag, dann Ort',
          es: 'Primero importe, luego ciudad',
          fr: 'D’abord montant, puis ville',
        },
        {
          en: 'First city, then amount',
          de: 'Erst Ort, dann Betrag',
          es: 'Primero ciudad, luego importe',
          fr: 'D’abord ville, puis montant',
        },
        { en: 'City only', de: 'Nur Ort', es: 'Solo ciudad', fr: 'Ville seulement' },
      ],
    }),
    ask('ss-11', 4, {
      text: {
        en: 'A filter shows 12 of 40 rows. What about the other 28?',
        de: 'Ein Filter zeigt 12 von 40 Zeilen. Was ist mit den anderen 28?',
        es: 'Un filtro muestra 12 de 40 filas. ¿Qué pasa con las otras 28?',
        fr: 'Un filtre affiche 12 lignes sur 40. Qu’en est-il des 28 autres ?',
      },
      options: [
        { en: 'They are deleted.', de: 'Sie sind gelöscht.', es: 'Se han borrado.', fr: 'Elles sont supprimées.' },
        {
          en: 'They are on a new sheet.',
          de: 'Sie sind auf einem neuen Blatt.',
          es: 'Están en una hoja nueva.',
          fr: 'Elles sont sur une nouvelle feuille.',
        },
        {
          en: 'They stand at the end of the list.',
          de: 'Sie stehen am Ende der Liste.',
          es: 'Están al final de la lista.',
          fr: 'Elles sont à la fin de la liste.',
        },
        {
          en: 'They are hidden and still there.',
          de: 'Sie sind ausgeblendet und noch da.',
          es: 'Están ocultas y siguen ahí.',
          fr: 'Elles sont masquées et toujours là.',
        },
      ],
    }),
    // Those of at least 10: 10, 12, 20, 10.
    ask('ss-12', 2, {
      text: {
        en: 'A1 to A6 hold 5, 10, 12, 20, 10 and 8. What does this formula give?\n=COUNTIF(A1:A6,">=10")',
        de: 'In A1 bis A6 stehen 5, 10, 12, 20, 10 und 8. Was ergibt diese Formel?\n=COUNTIF(A1:A6,">=10")\nCOUNTIF = ZÄHLENWENN',
        es: 'A1 a A6 contienen 5, 10, 12, 20, 10 y 8. ¿Qué resultado da esta fórmula?\n=COUNTIF(A1:A6,">=10")\nCOUNTIF = CONTAR.SI',
        fr: 'A1 à A6 contiennent 5, 10, 12, 20, 10 et 8. Quel est le résultat de cette formule ?\n=COUNTIF(A1:A6,">=10")\nCOUNTIF = NB.SI',
      },
      options: ['2', '4', '52', '6'],
    }),
    // Amounts beside N: 10 and 30.
    ask('ss-13', 3, {
      text: {
        en: 'A1 to A4 hold N, S, N, S, and B1 to B4 hold 10, 20, 30, 40. What does this formula give?\n=SUMIF(A1:A4,"N",B1:B4)',
        de: 'In A1 bis A4 stehen N, S, N, S und in B1 bis B4 stehen 10, 20, 30, 40. Was ergibt diese Formel?\n=SUMIF(A1:A4,"N",B1:B4)\nSUMIF = SUMMEWENN',
        es: 'A1 a A4 contienen N, S, N, S, y B1 a B4 contienen 10, 20, 30, 40. ¿Qué resultado da esta fórmula?\n=SUMIF(A1:A4,"N",B1:B4)\nSUMIF = SUMAR.SI',
        fr: 'A1 à A4 contiennent N, S, N, S, et B1 à B4 contiennent 10, 20, 30, 40. Quel est le résultat de cette formule ?\n=SUMIF(A1:A4,"N",B1:B4)\nSUMIF = SOMME.SI',
      },
      options: ['2', '100', '40', '60'],
    }),
    ask('ss-14', 1, {
      text: {
        en: 'A cell shows #DIV/0! in place of a number. What is the cause?',
        de: 'Eine Zelle zeigt #DIV/0! statt einer Zahl. Was ist die Ursache?',
        es: 'Una celda muestra #¡DIV/0! en lugar de un número. ¿Cuál es la causa?',
        fr: 'Une cellule affiche #DIV/0! au lieu d’un nombre. Quelle en est la cause ?',
      },
      options: [
        {
          en: 'It divides by zero or by an empty cell.',
          de: 'Es wird durch null oder durch eine leere Zelle geteilt.',
          es: 'Se divide entre cero o entre una celda vacía.',
          fr: 'On divise par zéro ou par une cellule vide.',
        },
        {
          en: 'The column is too narrow for the number.',
          de: 'Die Spalte ist zu schmal für die Zahl.',
          es: 'La columna es demasiado estrecha para el número.',
          fr: 'La colonne est trop étroite pour le nombre.',
        },
        {
          en: 'The name of a function is misspelt.',
          de: 'Der Name einer Funktion ist falsch geschrieben.',
          es: 'El nombre de una función está mal escrito.',
          fr: 'Le nom d’une fonction est mal orthographié.',
        },
        {
          en: 'The result is exactly zero.',
          de: 'Das Ergebnis ist genau null.',
          es: 'El resultado es exactamente cero.',
          fr: 'Le résultat est exactement zéro.',
        },
      ],
    }),
    // Column A and row 1 are held by $; the other parts move by one.
    ask('ss-15', 2, {
      text: {
        en: 'B2 holds this formula. It is copied to C3. What does C3 hold?\n=$A2+B$1',
        de: 'In B2 steht diese Formel. Sie wird nach C3 kopiert. Was steht in C3?\n=$A2+B$1',
        es: 'B2 contiene esta fórmula. Se copia en C3. ¿Qué contiene C3?\n=$A2+B$1',
        fr: 'B2 contient cette formule. Elle est copiée en C3. Que contient C3 ?\n=$A2+B$1',
      },
      options: ['=$B3+C$1', '=$A3+C$1', '=$A2+C$1', '=$A3+C$2'],
    }),
    // The format changes what is shown, not the number.
    ask('ss-16', 4, {
      text: {
        en: 'A1 holds 2.5 and shows 3, because it has no decimal places. What does this formula give?\n=A1*2',
        de: 'In A1 steht 2,5, angezeigt wird 3, weil keine Nachkommastellen eingestellt sind. Was ergibt diese Formel?\n=A1*2',
        es: 'A1 contiene 2,5 y muestra 3, porque no tiene decimales. ¿Qué resultado da esta fórmula?\n=A1*2',
        fr: 'A1 contient 2,5 et affiche 3, car aucune décimale n’est affichée. Quel est le résultat de cette formule ?\n=A1*2',
      },
      options: ['6', '4', '3', '5'],
    }),
  ],
}
