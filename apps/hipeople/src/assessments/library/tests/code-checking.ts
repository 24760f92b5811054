import type { ChoiceItem, LibraryTest, Words } from '../library-test.ts'
import { above, same } from '../words.ts'

const ask: Words = {
  en: 'Which line is exactly the same?',
  de: 'Welche Zeile ist genau gleich?',
  es: '¿Qué línea es exactamente igual?',
  fr: 'Quelle ligne est exactement identique ?',
}

/** Four lines of which one equals the pattern; `right` is its place. */
function line(key: string, pattern: string, options: readonly [string, string, string, string]): ChoiceItem {
  return {
    key,
    dimension: 'care',
    kind: 'choice',
    text: above(ask, same(pattern)),
    options: options.map(same),
    points: options.map((option) => (option === pattern ? 1 : 0)),
  }
}

const sample = line('cc-sample', 'AB-12-X', ['AB-21-X', 'AB-12-X', 'BA-12-X', 'AB-12-K'])

/** Comparing codes under time: only signs, so that nobody's language is in the way. */
export const codeChecking: LibraryTest = {
  id: 'code-checking',
  version: 1,
  kind: 'skills',
  scoring: 'right-wrong',
  title: { en: 'Checking codes', de: 'Codes vergleichen', es: 'Comparar códigos', fr: 'Comparer des codes' },
  summary: {
    en: 'A code and four lines: find the one that is exactly the same. It is about care under time.',
    de: 'Ein Code und vier Zeilen: Finden Sie die, die genau gleich ist. Es geht um Sorgfalt unter Zeitdruck.',
    es: 'Un código y cuatro líneas: encuentre la que es exactamente igual. Se trata de cuidado con poco tiempo.',
    fr: 'Un code et quatre lignes : trouvez celle qui est exactement identique. Il s’agit de soin sous contrainte de temps.',
  },
  says: {
    en: 'It shows how many codes somebody matched in the time. It says nothing about care in other work, and nobody has measured whether it foretells any.',
    de: 'Es zeigt, wie viele Codes jemand in der Zeit richtig zugeordnet hat. Über Sorgfalt bei anderer Arbeit sagt es nichts, und niemand hat gemessen, ob es sie vorhersagt.',
    es: 'Muestra cuántos códigos acertó la persona en el tiempo dado. No dice nada del cuidado en otros trabajos, y nadie ha medido si lo predice.',
    fr: 'Il montre combien de codes la personne a reconnus dans le temps donné. Il ne dit rien du soin apporté à un autre travail, et personne n’a mesuré s’il le prédit.',
  },
  seconds: 240,
  minutes: 4,
  dimensions: [
    {
      id: 'care',
      name: { en: 'Care with details', de: 'Sorgfalt im Detail', es: 'Cuidado con los detalles', fr: 'Soin du détail' },
      about: {
        en: 'Telling nearly equal codes apart in little time.',
        de: 'Fast gleiche Codes in kurzer Zeit unterscheiden.',
        es: 'Distinguir códigos casi iguales en poco tiempo.',
        fr: 'Distinguer des codes presque identiques en peu de temps.',
      },
      low: {
        en: 'Matched fewer codes than most of the group. A second look or more time may help with such tasks.',
        de: 'Hat weniger Codes zugeordnet als die meisten der Gruppe. Ein zweiter Blick oder mehr Zeit kann bei solchen Aufgaben helfen.',
        es: 'Acertó menos códigos que la mayoría del grupo. Una segunda mirada o más tiempo puede ayudar en tareas así.',
        fr: 'A reconnu moins de codes que la plupart du groupe. Un second regard ou plus de temps peut aider pour ce genre de tâche.',
      },
      middle: {
        en: 'Matched about as many codes as half of the group.',
        de: 'Hat etwa so viele Codes zugeordnet wie die Hälfte der Gruppe.',
        es: 'Acertó más o menos tantos códigos como la mitad del grupo.',
        fr: 'A reconnu à peu près autant de codes que la moitié du groupe.',
      },
      high: {
        en: 'Matched more codes in the time than most of the group.',
        de: 'Hat in der Zeit mehr Codes zugeordnet als die meisten der Gruppe.',
        es: 'Acertó más códigos en el tiempo que la mayoría del grupo.',
        fr: 'A reconnu plus de codes dans le temps que la plupart du groupe.',
      },
    },
  ],
  perDimension: 12,
  codes: true,
  suggestedBy: [
    'logistics',
    'warehouse',
    'accounting',
    'bookkeeping',
    'data entry',
    'quality assurance',
    'pharmacy',
    'laboratory',
    'lager',
    'buchhaltung',
  ],
  sample: { text: sample.text, options: sample.options },
  items: [
    line('cc-01', 'BX-7714-QK', ['BX-7714-OK', 'BX-7741-QK', 'BX-7714-QK', 'BK-7714-QX']),
    line('cc-02', '40 318 825', ['40 318 825', '40 381 825', '40 318 852', '40 313 825']),
    line('cc-03', 'mRT/09-lI1', ['mRT/09-l11', 'mRT/09-lI1', 'mTR/09-lI1', 'mRT/90-lI1']),
    line('cc-04', 'ZZ3.5S.2Z8', ['ZZ3.5S.2Z3', 'ZZ3.S5.2Z8', 'ZZ3.5S.Z28', 'ZZ3.5S.2Z8']),
    line('cc-05', 'AE-00618-0O', ['AE-00618-OO', 'AE-00618-0O', 'AE-00681-0O', 'AE-0618-0O0']),
    line('cc-06', '771-117-171', ['771-117-117', '717-117-171', '771-117-171', '771-171-171']),
    line('cc-07', 'Nv8uWvv3w', ['Nv8uWvv3w', 'Nv8uWw3vw', 'Nv8uVvv3w', 'Nv3uWvv8w']),
    line('cc-08', 'C6G-6CG-66', ['C6G-6GC-66', 'G6C-6CG-66', 'C6G-6CG-66', 'C6G-6CG-96']),
    line('cc-09', '2026-11-21T07', ['2026-11-12T07', '2026-11-21T07', '2026-12-21T07', '2029-11-21T07']),
    line('cc-10', 'pqdb-bdqp-qp', ['pqdb-bdqp-pq', 'pqbd-bdqp-qp', 'pqdb-dbqp-qp', 'pqdb-bdqp-qp']),
    line('cc-11', 'EUR 8 905.50', ['EUR 8 905.50', 'EUR 8 950.50', 'EUR 3 905.50', 'EUR 8 905.05']),
    line('cc-12', 'K–11/A4:B14', ['K–11/A4:B41', 'K–11/A4:B14', 'K–11/4A:B14', 'K–1I/A4:B14']),
    line('cc-13', '555 5355 553', ['555 5335 553', '555 5355 535', '555 5355 553', '535 5355 553']),
    line('cc-14', 'Xy-xY-yX-YX', ['Xy-xY-yX-YX', 'Xy-Xy-yX-YX', 'Xy-xY-Yx-YX', 'xY-xY-yX-YX']),
    line('cc-15', '0x9FE0-F9E', ['0x9FE0-FE9', '0x9FE0-F9E', '0x9EF0-F9E', '0x9FE0-E9F']),
    line('cc-16', 'TIL 1LI1 TLI', ['TIL 1LI1 TLI', 'TIL 1L11 TLI', 'TLI 1LI1 TLI', 'TIL ILI1 TLI']),
  ],
}
