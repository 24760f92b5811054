import type { TestFilter } from '@orangery/contract/recruiting'
import { FilterSelect } from '@orangery/ui'
import { oneOf, type PageProps } from '../../page.ts'
import styles from './test-filters.module.css'

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
      <ScoreField label="Score from" value={view.minScore} onScore={(min) => setSearch({ min })} />
      <ScoreField label="Score to" value={view.maxScore} onScore={(max) => setSearch({ max })} />
    </>
  )
}

/** Told when the field is left or Enter is pressed: a half-written number would filter everybody away. */
function ScoreField({
  label,
  value,
  onScore,
}: {
  label: string
  value: number | undefined
  onScore: (score: string | undefined) => void
}) {
  return (
    <label className={styles.score} data-active={value !== undefined || undefined}>
      <span>{label}</span>
      <input
        // A filter that is dropped elsewhere empties the field.
        key={value}
        type="number"
        step="any"
        defaultValue={value}
        onBlur={(event) => onScore(event.currentTarget.value || undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onScore(event.currentTarget.value || undefined)
        }}
      />
    </label>
  )
}
