import {
  type AppPageProps,
  DateText,
  Empty,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  SearchField,
  Tag,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { Answer, call, listStyles, More } from '@orangery/web-kit'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { listReports, type ReportRow } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { counted, moduleNames } from '../words.tsx'

const columns: readonly Column<ReportRow>[] = [
  { key: 'role', header: 'Role', cell: (row) => <bdi>{row.roleTitle}</bdi>, phone: 'second' },
  { key: 'module', header: 'Of', cell: (row) => moduleNames[row.module] },
  {
    key: 'answered',
    header: 'Holds',
    align: 'end',
    cell: (row) =>
      row.module === 'assessment' ? counted(row.answered, 'test') : `${row.answered} of ${counted(row.asked, 'referee')}`,
  },
  { key: 'feed', header: 'In the feed', cell: (row) => <FeedTag feed={row.feed} /> },
  { key: 'made', header: 'Made', align: 'end', cell: (row) => <DateText at={row.madeAt} />, phone: 'end' },
]

const feedTags = {
  written: { tone: 'leaf', word: 'Written', alone: 'Written into the feed' },
  waiting: { tone: 'amber', word: 'Waits', alone: 'Waits to be written into the feed' },
  refused: { tone: 'crimson', word: 'Refused', alone: 'The ATS refused the note' },
} as const

/** `alone` where no heading says that it is about the feed. */
export function FeedTag({ feed, alone }: { feed: ReportRow['feed']; alone?: boolean }) {
  const tag = feedTags[feed]
  return <Tag tone={tag.tone}>{alone ? tag.alone : tag.word}</Tag>
}

export function Page({ search, setSearch }: AppPageProps) {
  const q = search.q ?? ''
  const reports = useInfiniteQuery({
    queryKey: [listReports.id, q],
    queryFn: ({ pageParam, signal }) => call(listReports, { query: { q: q || undefined, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Reports' }]} />
      <div className={listStyles.top}>
        <PageHeader title="Reports" />
        <Toolbar>
          <SearchField label="Search in reports" value={q} onSearch={(next) => setSearch({ q: next || undefined })} />
        </Toolbar>
      </div>
      <section className={listStyles.list} aria-label="Reports">
        <Answer of={reports} what="The reports">
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows)
            if (rows.length > 0)
              return (
                <>
                  <RecordTable
                    label="Reports"
                    rows={rows}
                    rowKey={(row) => row.id}
                    rowName={(row) => row.candidateName}
                    title={{
                      header: 'Candidate',
                      href: (row) => paths.report(row.id),
                      cell: (row) => <bdi>{row.candidateName}</bdi>,
                      meta: (row) => `${moduleNames[row.module]}, version ${row.version} · ${row.jobName}`,
                    }}
                    columns={columns}
                  />
                  <More of={reports} noun="reports" />
                </>
              )
            return q ? (
              <NothingFound query={q} lastFilter={{ label: 'the search', drop: () => setSearch({ q: undefined }) }} />
            ) : (
              <Empty title="No reports yet">
                A report is made when the referees of a check have answered, or the tests of an assessment are over. Its link then
                stands in the candidate’s Activity Feed.
              </Empty>
            )
          }}
        </Answer>
      </section>
    </PageBody>
  )
}
