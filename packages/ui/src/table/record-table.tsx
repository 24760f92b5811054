import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import { useHotkeys } from '../hotkeys.ts'
import { Body } from './bodies.tsx'
import styles from './record-table.module.css'
import { type Selection, useRowSelection } from './selection.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  cell(row: Row): ReactNode
  /** Numbers and times stand at the end. */
  readonly align?: 'end'
  readonly width?: string
  /** The value of `sort.by` that this header asks for; without one it does not sort. */
  readonly sort?: string
  /** Where the cell stands in a phone's two-line item; left out, it is not shown there. */
  readonly phone?: 'end' | 'second'
}

interface RecordTableProps<Row> {
  /** Names the table. */
  label: string
  rows: readonly Row[]
  rowKey(row: Row): number
  /** The name that a row is known by, for its checkbox. */
  rowName(row: Row): string
  /** The first column: what the row is, as a link, and one quiet line. */
  title: {
    header: string
    sort?: string
    href(row: Row): string
    cell(row: Row): ReactNode
    meta?(row: Row): ReactNode
    before?(row: Row): ReactNode
  }
  columns: readonly Column<Row>[]
  /** A narrow column before the title, such as a log's code. */
  lead?: Column<Row>
  /** The row whose detail stands beside the list; the arrows then open as they move. */
  openKey?: number
  selection?: Selection
  /** Title and meta keep to one line each and are cut at its end: for narrow lists beside a detail. */
  cut?: boolean
  sort?: { by: string; descending: boolean; onSort(by: string): void }
}

const estimatedRow = 49

/** A list of records. The whole row opens; its title is the link. Above 200 rows only those near the eye are drawn. */
export function RecordTable<Row>(props: RecordTableProps<Row>) {
  const { rows, columns, title, selection, lead, openKey } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const reveal = useRef<(place: number) => void>(() => {})
  const select = useRowSelection(rows.map(props.rowKey), selection)
  useRowKeys(body, rows.length, { reveal, toggle: select?.toggleAt, follows: openKey !== undefined })
  const width = columns.length + 1 + (selection ? 1 : 0) + (lead ? 1 : 0)

  function drawRow(place: number) {
    const row = rows[place]!
    const key = props.rowKey(row)
    const chosen = select?.has(key)
    return (
      <tr
        key={key}
        className={styles.row}
        aria-rowindex={place + 2}
        data-place={place}
        data-open={key === openKey || undefined}
        data-selected={chosen || undefined}
        onClick={openRow}
      >
        {select && (
          <td className={styles.check} data-phone="check">
            <Check
              label={`Select ${props.rowName(row)}`}
              checked={chosen ?? false}
              onChange={(range) => select.toggleAt(place, range)}
            />
          </td>
        )}
        {lead && <td data-phone="lead">{lead.cell(row)}</td>}
        <td data-phone="title">
          <div className={styles.title} data-lead={title.before ? '' : undefined}>
            {title.before?.(row)}
            <div>
              <a
                className={styles.link}
                href={title.href(row)}
                data-row-link
                data-replace={openKey === undefined ? undefined : ''}
                aria-current={key === openKey ? 'true' : undefined}
              >
                {title.cell(row)}
              </a>
              {title.meta && <div className={styles.meta}>{title.meta(row)}</div>}
            </div>
          </div>
        </td>
        {columns.map((column) => (
          <td key={column.key} data-align={column.align} data-phone={column.phone}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
    )
  }

  return (
    <table className={styles.table} data-cut={props.cut || undefined} aria-label={props.label} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          {select && (
            <th scope="col" className={styles.check}>
              <Check label="Select all that are loaded" checked={select.all} mixed={select.some} onChange={select.toggleAll} />
            </th>
          )}
          {lead && <Header name={lead.header} width={lead.width} />}
          <Header name={title.header} sort={title.sort} sorting={props.sort} />
          {columns.map((column) => (
            <Header
              key={column.key}
              name={column.header}
              sort={column.sort}
              sorting={props.sort}
              align={column.align}
              width={column.width}
            />
          ))}
        </tr>
      </thead>
      <Body count={rows.length} span={width} rowHeight={estimatedRow} body={body} reveal={reveal} row={drawRow} />
    </table>
  )
}

interface HeaderProps {
  name: string
  sort?: string
  sorting?: RecordTableProps<never>['sort']
  align?: 'end'
  width?: string
}

function Header({ name, sort, sorting, align, width }: HeaderProps) {
  const on = sort !== undefined && sorting?.by === sort
  const Arrow = sorting?.descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-align={align}
      style={{ inlineSize: width }}
      aria-sort={on ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      {sort === undefined || !sorting ? (
        name
      ) : (
        <button type="button" className={styles.sort} onClick={() => sorting.onSort(sort)}>
          {name}
          {on && <Arrow size={13} aria-hidden="true" />}
        </button>
      )}
    </th>
  )
}

function Check({
  label,
  checked,
  mixed,
  onChange,
}: {
  label: string
  checked: boolean
  mixed?: boolean
  onChange: (range: boolean) => void
}) {
  return (
    <label>
      <span className="o-hidden">{label}</span>
      <input
        type="checkbox"
        checked={checked}
        ref={(input) => {
          if (input) input.indeterminate = mixed ?? false
        }}
        onChange={(event) => onChange((event.nativeEvent as unknown as globalThis.MouseEvent).shiftKey)}
      />
    </label>
  )
}

/** A click anywhere in the row is a click on its link, unless it hit something of its own or marked text. */
function openRow(event: MouseEvent<HTMLTableRowElement>) {
  if ((event.target as Element).closest('a, button, input, label, select, [role=menuitem]')) return
  if (window.getSelection()?.isCollapsed === false) return
  event.currentTarget.querySelector<HTMLAnchorElement>('a[data-row-link]')?.click()
}

interface RowKeys {
  follows: boolean
  reveal: React.RefObject<(place: number) => void>
  toggle?(place: number, range: boolean): void
}

function useRowKeys(body: React.RefObject<HTMLTableSectionElement | null>, count: number, { reveal, toggle, follows }: RowKeys) {
  const here = () => Number(document.activeElement?.closest('tr[data-place]')?.getAttribute('data-place') ?? -1)
  const linkOf = (place: number) => body.current?.querySelector<HTMLAnchorElement>(`tr[data-place="${place}"] a[data-row-link]`)
  const enter = (place: number) => {
    const link = linkOf(place)
    link?.focus()
    if (follows) link?.click()
  }
  const go = (place: number) => {
    const target = Math.max(0, Math.min(count - 1, place))
    if (linkOf(target)) return enter(target)
    reveal.current(target)
    requestAnimationFrame(() => enter(target))
  }
  const choose = (range: boolean) => {
    if (here() >= 0) toggle?.(here(), range)
  }
  useHotkeys('List', [
    { keys: 'j', label: 'Next row', run: () => go(here() + 1) },
    { keys: 'k', label: 'Previous row', run: () => go(here() - 1) },
    { keys: 'ArrowDown', label: 'Next row', run: () => go(here() + 1) },
    { keys: 'ArrowUp', label: 'Previous row', run: () => go(here() - 1) },
    ...(toggle
      ? [
          { keys: 'x', label: 'Select the row', run: () => choose(false) },
          { keys: 'shift+x', label: 'Select up to this row', run: () => choose(true) },
        ]
      : []),
  ])
}
