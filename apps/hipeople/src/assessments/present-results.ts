import type { Language, TestResult } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import type { SheetItem } from '../tables/assessment-tables.ts'
import { type AttemptAnswerRow, type AttemptRow, answersOfAttempts, attemptsOf } from './attempts.store.ts'
import { type CatalogueTest, testById } from './catalogue.ts'
import type { Words } from './library/library-test.ts'
import { type NormOf, normsOf } from './norms.ts'
import { bandOf, percentileIn } from './scoring/norm.ts'
import { fitTo } from './scoring/score.ts'
import { signalsOfAttempts } from './signals.ts'
import { newestAttempts } from './state.ts'

/** Results of a request in words of one language, every attempt of its own, in the order of the tests. */
export async function presentResults(
  db: HiDb,
  house: House,
  request: RequestRow,
  language: Language = 'en',
): Promise<TestResult[]> {
  const attempts = await attemptsOf(db, [request.id])
  const newest = newestAttempts(attempts)
  const over = attempts.filter(({ result }) => result !== null)
  const answers = await answersOfAttempts(
    db,
    over.map(({ id }) => id),
  )
  const signals = await signalsOfAttempts(db, request, over)
  const results: TestResult[] = []
  for (const attempt of over) {
    const test = await testById(db, attempt.test_id)
    if (!test || !attempt.result) continue
    const normOf = await normsOf(db, house, { id: test.id, version: attempt.version })
    results.push({
      ...presentResult({ attempt, test, normOf, language, wanted: wantedOf(request, test.id) }),
      isNewest: newest.includes(attempt),
      texts: textsOf(attempt, answers),
      signals: signals.get(attempt.id) ?? [],
    })
  }
  return results
}

function wantedOf(request: RequestRow, testId: string) {
  return request.terms.assessment.tests.find((one) => one.testId === testId)?.wanted ?? []
}

interface Facts {
  readonly attempt: AttemptRow
  readonly test: CatalogueTest
  readonly normOf: NormOf
  readonly language: Language
  readonly wanted: ReturnType<typeof wantedOf>
}

/** Numbers stand only where something can be read; a percentile always with the norm it comes from. */
function presentResult(facts: Facts): Omit<TestResult, 'isNewest' | 'texts' | 'signals'> {
  const { attempt, test, normOf, language, wanted } = facts
  const result = attempt.result!
  const sheet = attempt.sheet ?? []
  const scored = sheet.some(({ points }) => points.length > 0)
  const readable = scored && result.uninterpretable === null
  const norm = readable && test.scoring === 'right-wrong' ? normOf(sheet) : undefined
  const percentile = norm && result.percent !== null ? percentileIn(norm, result.percent) : null
  const profile = result.dimensions.map(({ dimension, percent }) => ({
    dimension,
    percent,
    raw: 0,
    min: 0,
    max: 0,
    answered: 0,
    of: 0,
  }))
  return {
    testId: test.id,
    title: test.title[language],
    kind: test.kind,
    scoring: test.scoring,
    version: attempt.version,
    language: attempt.language,
    attempt: attempt.number,
    raw: result.raw,
    max: result.max,
    percent: readable ? result.percent : null,
    fit: readable && test.scoring === 'fit' ? fitTo(profile, wanted) : null,
    percentile,
    band: percentile === null ? null : bandOf(percentile),
    norm: presentNorm(norm ?? (readable ? normOf(sheet, test.dimensions[0]?.id) : undefined)),
    uninterpretable: scored ? (result.uninterpretable ?? (readable && !normOf(sheet) ? 'no-norm' : null)) : null,
    comparable: attempt.version === test.version,
    answered: result.answered,
    of: result.of,
    endedBy: attempt.ended_by ?? 'candidate',
    startedAt: attempt.started_at?.toISOString() ?? '',
    endedAt: attempt.ended_at?.toISOString() ?? '',
    limitSeconds: attempt.seconds,
    usedSeconds: result.usedSeconds,
    dimensions: readable ? test.dimensions.flatMap((one) => presentDimension(facts, { sheet, dimension: one })) : [],
  }
}

function presentDimension(
  { attempt, normOf, language, wanted }: Facts,
  { sheet, dimension }: { sheet: readonly SheetItem[]; dimension: CatalogueTest['dimensions'][number] },
): TestResult['dimensions'] {
  const percent = attempt.result?.dimensions.find((one) => one.dimension === dimension.id)?.percent ?? null
  if (!sheet.some((item) => item.dimension === dimension.id)) return []
  const norm = normOf(sheet, dimension.id)
  const percentile = norm && percent !== null ? percentileIn(norm, percent) : null
  const band = percentile === null ? null : bandOf(percentile)
  const range = wanted.find((one) => one.dimension === dimension.id)
  return [
    {
      id: dimension.id,
      name: dimension.name[language],
      percent,
      percentile,
      band,
      explanation: band === null ? '' : dimension[band][language],
      wanted: range ? { from: range.from, to: range.to } : null,
    },
  ]
}

function presentNorm(norm: ReturnType<NormOf>): TestResult['norm'] {
  return norm ? { name: norm.name, about: norm.about, size: norm.size } : null
}

function textsOf(attempt: AttemptRow, answers: readonly AttemptAnswerRow[]): TestResult['texts'] {
  const said = (words: Partial<Words>) => words[attempt.language] ?? words.en ?? ''
  return (attempt.sheet ?? [])
    .filter(({ points }) => points.length === 0)
    .map((item) => {
      const row = answers.find((one) => one.attempt_id === attempt.id && one.item_key === item.key)
      const chosen = row?.chosen === null || row?.chosen === undefined ? undefined : item.options[row.chosen]
      return { question: said(item.text), answer: row?.text || (chosen ? said(chosen) : '') }
    })
}
