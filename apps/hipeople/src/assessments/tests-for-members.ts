import type { OneTest, TestRow } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { type RoleRow, rolesWithTests } from '../roles/roles.store.ts'
import type { SheetItem } from '../tables/assessment-tables.ts'
import { answersOfAttempts, exposuresOf, resultsOf } from './attempts.store.ts'
import { type CatalogueTest, testById } from './catalogue.ts'
import { normsOf } from './norms.ts'
import { alpha } from './scoring/reliability.ts'
import { itemsInUse, scoredItems } from './sheet.ts'

export const suggestionLabel = 'Suggested by rules: words of the role were matched with a list. Nothing was read or judged.'

/** Rows of the library; suggested for `role`, when there is one, by words of its title and description. */
export async function presentTests(
  db: HiDb,
  tests: readonly CatalogueTest[],
  { role, visible }: { role?: RoleRow; visible: readonly number[] | undefined },
): Promise<TestRow[]> {
  const shown = await exposuresOf(
    db,
    tests.map(({ id }) => id),
  )
  const roles = (await rolesWithTests(db)).filter(({ id }) => visible === undefined || visible.includes(id))
  const rows: TestRow[] = []
  for (const test of tests) {
    const inUse = itemsInUse(test, shown.get(test.id) ?? new Map()).length
    rows.push({
      id: test.id,
      kind: test.kind,
      title: test.title.en,
      summary: test.summary.en,
      scoring: test.scoring,
      minutes: test.minutes,
      timed: test.seconds !== null,
      items: { given: Math.min(inUse, givenItems(test)), inUse, retired: test.pool.length - inUse },
      version: test.version,
      reliability: await reliabilityOf(db, test),
      usedBy: roles
        .filter(({ settings }) => settings.assessment.tests.some(({ testId }) => testId === test.id))
        .map(({ id, title }) => ({ roleId: id, title })),
      suggested: role ? whySuggested(test, role) : null,
    })
  }
  return rows
}

function givenItems(test: CatalogueTest): number {
  return test.own ? test.pool.length : test.perDimension * test.dimensions.length
}

export async function presentTest(house: House, test: CatalogueTest, visible: readonly number[] | undefined): Promise<OneTest> {
  const [row] = await presentTests(house.db, [test], { visible })
  const normOf = await normsOf(house.db, house, test)
  const [first] = test.dimensions
  const norm = test.scoring === 'right-wrong' ? normOf(test.pool) : first && normOf(test.pool, first.id)
  return {
    ...row!,
    says: test.says.en,
    dimensions: test.dimensions.map(({ id, name, about }) => ({ id, name: name.en, about: about.en })),
    sample: test.own ? null : sampleOf(test.sample ?? test.pool[0]),
    norm: norm ? { name: norm.name, about: norm.about, size: norm.size } : null,
    own: test.own
      ? {
          title: test.own.title,
          summary: test.own.summary,
          language: test.own.language,
          minutes: test.own.minutes,
          questions: test.own.questions,
        }
      : null,
    archivedAt: test.own?.archived_at?.toISOString() ?? null,
  }
}

function sampleOf(item: Pick<SheetItem, 'text' | 'options'> | undefined): OneTest['sample'] {
  return item ? { text: item.text.en ?? '', options: item.options.map((option) => option.en ?? '') } : null
}

function whySuggested(test: CatalogueTest, role: Pick<RoleRow, 'title' | 'description'>): string | null {
  const text = ` ${`${role.title} ${role.description}`.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  const found = test.suggestedBy.filter((word) => text.includes(` ${word} `)).slice(0, 3)
  return found.length === 0 ? null : `The role mentions ${found.map((word) => `“${word}”`).join(', ')}.`
}

/** From 200 complete sheets of this version on; below that a number would only look like one. */
async function reliabilityOf(db: HiDb, test: CatalogueTest): Promise<TestRow['reliability']> {
  const results = await resultsOf(db, test)
  if (results.length < 200) return null
  const answers = await answersOfAttempts(
    db,
    results.map(({ id }) => id),
  )
  const items = scoredItems(test.pool)
  const sheets = results.map(
    ({ id }) => new Map(answers.filter((row) => row.attempt_id === id).map((row) => [row.item_key, row.chosen])),
  )
  const measured = alpha(items, sheets)
  return measured === null ? null : { alpha: measured, results: results.length }
}

/** A test that a role names; undefined when there is none, or it was archived. */
export async function usableTest(db: HiDb, id: string): Promise<CatalogueTest | undefined> {
  const test = await testById(db, id)
  return test && (test.own?.archived_at ?? null) === null ? test : undefined
}
