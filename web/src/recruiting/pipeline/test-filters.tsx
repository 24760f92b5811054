import type { TestFilter } from '@orangery/contract/recruiting'
import { FilterSelect, NumberFilter } from '@orangery/ui'
import { oneOf, type PageProps } from '../../page.ts'

const words: Readonly<Record<TestFilter, string>> = {
  'not-sent': 'No test sent',
  waiting: 'Test under way',
  complete: 'Test complete',
  failed: 'Test without a result',
}
const filters = ['not-sent', 'waiting', 'complete', 'failed'] as const

export interface TestView {
  readonly test: TestFilter | undefined
  readonly minScore: number | undefined
  readonly maxScore: number | undefined
}

/** What the URL asks of the newest test of an application. */
export function testViewOf(search: PageProps['search']): TestView {
  return { test: oneOf(filters, search.test), minScore: scoreIn(search.min), maxScore: scoreIn(search.max) }
}

export const noTestFilters = { test: undefined, min: undefined, max: undefined }

export function hasTestFilter({ test, minScore, maxScore }: TestView): boolean {
  return test !== undefined || minScore !== undefined || maxScore !== undefined
}

function scoreIn(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}

interface TestFiltersProps {
  view: TestView
  setSearch: PageProps['setSearch']
}

/** By the state of the newest test, and by its score from and to. */
export function TestFilters({ view, setSearch }: TestFiltersProps) {
  return (
    <>
      <FilterSelect
        label="Test"
        none="Any test"
        value={view.test}
        options={filters.map((value) => ({ value, label: words[value] }))}
        onChange={(test) => setSearch({ test })}
      />
      <NumberFilter label="Score from" value={view.minScore} onChange={(min) => setSearch({ min })} />
      <NumberFilter label="Score to" value={view.maxScore} onChange={(max) => setSearch({ max })} />
    </>
  )
}
