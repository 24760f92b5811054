import {
  type AppPageProps,
  Empty,
  FilterSelect,
  LinkButton,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  SearchField,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { Answer, listStyles, oneOf, read } from '@orangery/web-kit'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listTests, type TestRow, testKind, testKindLabels } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { itemsText, minutesText, ownIdOf, reliabilityText, scoringName } from './words.ts'

/** A place in the table for each row; tests are known by words, rows by numbers. */
interface Placed extends TestRow {
  readonly place: number
}

const columns: readonly Column<Placed>[] = [
  { key: 'kind', header: 'Kind', cell: (row) => testKindLabels[row.kind], phone: 'second' },
  { key: 'minutes', header: 'Takes', align: 'end', cell: minutesText, phone: 'end' },
  { key: 'items', header: 'Items', cell: itemsText },
  { key: 'scoring', header: 'Scored by', cell: (row) => scoringName(row.scoring) },
  { key: 'reliability', header: 'Reliability', cell: reliabilityText },
  {
    key: 'used',
    header: 'Used by',
    cell: (row) => <bdi>{row.usedBy.map((role) => role.title).join(', ') || 'no role'}</bdi>,
  },
]

/** "Test library": the tests that come with HiPeople, and the organisation's own. */
export function Page({ search, setSearch }: AppPageProps) {
  const show = oneOf(['active', 'archived'], search.show) ?? 'active'
  const kind = oneOf(testKind.options, search.kind)
  const q = search.q ?? ''
  const tests = useQuery({ ...read(listTests, { query: { show } }), placeholderData: keepPreviousData })
  const create = (
    <LinkButton look="ink" icon={<IconPlus size={15} />} href={paths.test('new')}>
      New test
    </LinkButton>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Test library' }]}>{create}</PageBar>
      <div className={listStyles.top}>
        <PageHeader title="Test library" count={tests.data?.rows.length}>
          <span className={listStyles.phone}>{create}</span>
        </PageHeader>
        <Toolbar>
          <SearchField label="Search in the tests" value={q} onSearch={(next) => setSearch({ q: next || undefined })} />
          <FilterSelect
            label="Kind"
            none="Any kind"
            value={kind}
            options={testKind.options.map((value) => ({ value, label: testKindLabels[value] }))}
            onChange={(next) => setSearch({ kind: next })}
          />
          <FilterSelect
            label="Show"
            none="Tests in use"
            value={show === 'archived' ? 'archived' : undefined}
            options={[{ value: 'archived', label: 'Archived tests' }]}
            onChange={(next) => setSearch({ show: next })}
          />
        </Toolbar>
      </div>
      <section className={listStyles.list} aria-label="Tests">
        <Answer of={tests} what="The tests">
          {({ rows }) => {
            const found = rows.filter((row) => (kind === undefined || row.kind === kind) && speaksOf(row, q))
            if (found.length > 0)
              return (
                <RecordTable
                  label="Tests"
                  rows={found.map((row, place): Placed => ({ ...row, place }))}
                  rowKey={(row) => row.place}
                  rowName={(row) => row.title}
                  title={{
                    header: 'Test',
                    href: (row) => paths.test(row.id),
                    cell: (row) => <bdi>{row.title}</bdi>,
                    meta: (row) => (
                      <span dir="auto">
                        {ownIdOf(row.id) !== undefined && 'Your own. '}
                        {row.summary}
                      </span>
                    ),
                  }}
                  columns={columns}
                />
              )
            if (q || kind)
              return (
                <NothingFound
                  query={q || (kind ? testKindLabels[kind] : '')}
                  lastFilter={{ label: 'all filters', drop: () => setSearch({ q: undefined, kind: undefined }) }}
                />
              )
            return (
              <Empty title={show === 'archived' ? 'No archived tests' : 'No tests yet'} action={create}>
                Own tests that no role uses can be archived; their results stay.
              </Empty>
            )
          }}
        </Answer>
      </section>
    </PageBody>
  )
}

function speaksOf({ title, summary, kind }: TestRow, q: string): boolean {
  const text = `${title} ${summary} ${testKindLabels[kind]}`.toLocaleLowerCase()
  return q
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
