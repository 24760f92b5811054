import type { Seen } from './harness/record.ts'
import type { PublishedOperation } from './published.ts'

const columns = ['success', '401', '403', '404', '422', '429', 'paging'] as const
type Column = (typeof columns)[number]

/** Seen in a run, could have been and was not, or cannot be. */
type Cell = 'seen' | 'open' | 'none'

export interface Coverage {
  readonly rows: readonly { readonly operation: string; readonly served: boolean; readonly cells: Readonly<Record<Column, Cell>> }[]
  /** Operations that answered with a success of the published status and shape. */
  readonly served: number
}

/** Measures a run by what it was answered. */
export function measure(operations: Readonly<Record<string, PublishedOperation>>, record: readonly Seen[]): Coverage {
  const seenOf = Map.groupBy(record, ({ operation }) => operation)
  const rows = Object.entries(operations).map(([operation, facts]) => {
    const seen = seenOf.get(operation) ?? []
    const cells = Object.fromEntries(
      columns.map((column) => [column, isSeen(column, seen) ? 'seen' : canBe(column, facts) ? 'open' : 'none']),
    ) as Record<Column, Cell>
    return { operation, served: cells.success === 'seen', cells }
  })
  return { rows, served: rows.filter(({ served }) => served).length }
}

function isSeen(column: Column, seen: readonly Seen[]): boolean {
  if (column === 'success') return seen.some(({ status, fits }) => status < 300 && fits)
  if (column === 'paging') return seen.some(({ status, fits, followed }) => status < 300 && fits && followed)
  return seen.some(({ status }) => status === Number(column))
}

function canBe(column: Column, facts: PublishedOperation): boolean {
  if (column === '404') return Object.keys(facts.params).length > 0
  if (column === '422') return facts.onBehalfOf || Object.keys(facts.query).length > 0
  return column === 'paging' ? facts.paging !== 'none' : true
}

export function lastLine({ rows, served }: Coverage): string {
  return `${served} of ${rows.length} operations`
}

const marks: Readonly<Record<Cell, string>> = { seen: 'yes', open: '–', none: '' }

/** The table as a page. It holds nothing that changes from run to run but what the server did. */
export function coveragePage(coverage: Coverage): string {
  const head = ['operation', ...columns]
  const lines = coverage.rows.map(({ operation, cells }) => [`\`${operation}\``, ...columns.map((column) => marks[cells[column]])])
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  return [
    '# What the wire was seen to keep',
    '',
    'Written by `npm run conformance -- --coverage` from the requests that the run made. `yes`: such an answer came, a success',
    'only with the published status and shape, and paging only over a followed Link. `–`: not seen. Empty: cannot be.',
    '',
    ...table,
    '',
    lastLine(coverage),
    '',
  ].join('\n')
}
