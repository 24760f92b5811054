// Tests of the library and those that the organisation wrote, as one list.
import { type Language, language as languages, type Scoring, type TestKind } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import { listOwnTests, type OwnTestRow, ownTestById } from '../own-tests/own-tests.store.ts'
import type { SheetItem } from '../tables/assessment-tables.ts'
import { library } from './library/library.ts'
import type { Dimension, LibraryTest, Words } from './library/library-test.ts'

export interface CatalogueTest {
  readonly id: string
  readonly kind: TestKind
  readonly scoring: Scoring
  readonly version: number
  readonly title: Words
  readonly summary: Words
  readonly says: Words
  readonly seconds: number | null
  readonly minutes: number
  readonly dimensions: readonly Dimension[]
  readonly perDimension: number
  readonly suggestedBy: readonly string[]
  readonly pool: readonly SheetItem[]
  readonly sample?: LibraryTest['sample']
  readonly codes?: boolean
  readonly inLanguage?: Language
  /** Null for a test of the library. */
  readonly own: OwnTestRow | null
}

export const ownPrefix = 'own-'

/** Library first, then own tests that are in use, newest first. */
export async function allTests(db: HiDb, { archived = false } = {}): Promise<CatalogueTest[]> {
  const own = (await listOwnTests(db, { archived })).map(fromOwn)
  return archived ? own : [...library.map(fromLibrary), ...own]
}

/** A test by its id, archived or not. */
export async function testById(db: HiDb, id: string): Promise<CatalogueTest | undefined> {
  const found = library.find((one) => one.id === id)
  if (found) return fromLibrary(found)
  const number = /^own-(\d{1,15})$/.exec(id)?.[1]
  const row = number === undefined ? undefined : await ownTestById(db, Number(number))
  return row && fromOwn(row)
}

const agreement: readonly Words[] = [
  { en: 'Does not fit me at all', de: 'Trifft gar nicht zu', es: 'No me describe en absoluto', fr: 'Ne me correspond pas du tout' },
  { en: 'Rather does not fit', de: 'Trifft eher nicht zu', es: 'Más bien no me describe', fr: 'Me correspond plutôt pas' },
  { en: 'In between', de: 'Teils, teils', es: 'A medias', fr: 'Entre les deux' },
  { en: 'Rather fits me', de: 'Trifft eher zu', es: 'Más bien me describe', fr: 'Me correspond plutôt' },
  { en: 'Fits me exactly', de: 'Trifft genau zu', es: 'Me describe exactamente', fr: 'Me correspond exactement' },
]
const upwards = [1, 2, 3, 4, 5]

function fromLibrary(test: LibraryTest): CatalogueTest {
  const pool = test.items.map(
    (item): SheetItem =>
      item.kind === 'choice'
        ? item
        : {
            key: item.key,
            dimension: item.dimension,
            kind: 'agreement',
            text: item.text,
            options: agreement,
            points: item.reversed ? [...upwards].reverse() : upwards,
          },
  )
  return { ...test, pool, own: null }
}

/** What the organisation wrote stands in its one language, whatever the reader's. */
function fromOwn(row: OwnTestRow): CatalogueTest {
  const words = (text: string): Words =>
    Object.fromEntries(languages.options.map((language: Language) => [language, text])) as Record<Language, string>
  const scored = row.questions.some(({ right }) => right !== null)
  const pool = row.questions.map(
    (question): SheetItem => ({
      key: question.key,
      dimension: question.right === null ? 'unscored' : 'answers',
      kind: question.kind,
      text: words(question.text),
      options: question.kind === 'agreement' ? agreement : question.options.map(words),
      points: question.right === null ? [] : question.options.map((_, at) => (at === question.right ? 1 : 0)),
    }),
  )
  const empty = words('')
  return {
    id: `${ownPrefix}${row.id}`,
    kind: 'custom',
    scoring: 'right-wrong',
    version: row.version,
    title: words(row.title),
    summary: words(row.summary),
    says: words(
      scored
        ? 'Written by your organisation. The score counts right answers and says no more than that.'
        : 'Written by your organisation. Nothing in it is scored; the answers are shown as they were given.',
    ),
    seconds: row.minutes === null ? null : row.minutes * 60,
    minutes: row.minutes ?? Math.max(1, Math.ceil(row.questions.reduce((sum, { kind }) => sum + (kind === 'text' ? 1.5 : 0.5), 0))),
    dimensions: scored
      ? [{ id: 'answers', name: words('Right answers'), about: empty, low: empty, middle: empty, high: empty }]
      : [],
    perDimension: pool.length,
    suggestedBy: [],
    pool,
    own: row,
    inLanguage: row.language,
  }
}
