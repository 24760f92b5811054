import { type AppPageProps, Avatar, ChoiceChips, DateText, Empty, NothingFound, SearchField, Toolbar } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { Answer, call, More, oneOf } from '@orangery/web-kit'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type BoardRow, type Role, roleBoard } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { ProgressBar } from '../progress.tsx'

const states = ['scheduled', 'no-email', 'invited', 'collecting', 'complete', 'closed'] as const

const columns: readonly Column<BoardRow>[] = [
  {
    key: 'reference-check',
    header: 'Reference Check',
    cell: (row) => {
      const progress = row.modules.find((one) => one.module === 'reference-check')
      return progress ? <ProgressBar progress={progress} /> : 'not asked'
    },
    phone: 'second',
  },
  { key: 'due', header: 'Due', align: 'end', cell: (row) => row.dueAt && <DateText at={row.dueAt} /> },
  { key: 'last', header: 'Last step', align: 'end', cell: (row) => <DateText at={row.lastStepAt} as="recent" />, phone: 'end' },
]

/** The role's candidates with their progress per module, newest step first. */
export function Board({ role, search, setSearch }: { role: Role } & Pick<AppPageProps, 'search' | 'setSearch'>) {
  const q = search.q ?? ''
  const state = oneOf(states, search.state)
  const board = useInfiniteQuery({
    queryKey: [roleBoard.id, role.id, q, state],
    queryFn: ({ pageParam, signal }) =>
      call(roleBoard, { params: { id: role.id }, query: { q: q || undefined, state, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const counts = board.data?.pages[0]?.counts
  const first = role.jobs[0]?.ties[0]
  return (
    <section aria-label="Candidates of this role">
      <Toolbar>
        <SearchField label="Search in this role" value={q} onSearch={(next) => setSearch({ q: next || undefined })} />
        <ChoiceChips
          label="Show"
          value={state ?? 'all'}
          onChange={(next) => setSearch({ state: next === 'all' ? undefined : next })}
          options={[
            { value: 'all', label: 'All', count: counts?.all },
            { value: 'invited', label: 'Invited', count: counts?.invited },
            { value: 'collecting', label: 'Referees asked', count: counts?.collecting },
            { value: 'complete', label: 'Report ready', count: counts?.complete },
            { value: 'closed', label: 'Closed', count: counts?.closed },
            ...(counts?.noEmail ? [{ value: 'no-email' as const, label: 'No e-mail', count: counts.noEmail }] : []),
          ]}
        />
      </Toolbar>
      <Answer of={board} what="The candidates">
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length > 0)
            return (
              <>
                <RecordTable
                  label="Candidates of this role"
                  rows={rows}
                  rowKey={(row) => row.requestId}
                  rowName={(row) => row.candidateName}
                  title={{
                    header: 'Candidate',
                    href: (row) => paths.check(row.requestId),
                    cell: (row) => <bdi>{row.candidateName}</bdi>,
                    meta: (row) => [row.stageName, row.jobName].filter(Boolean).join(' · '),
                    before: (row) => <Avatar id={row.candidateId} name={row.candidateName} />,
                  }}
                  columns={columns}
                />
                <More of={board} noun="candidates" />
              </>
            )
          if (q || state)
            return (
              <NothingFound
                query={q || 'this filter'}
                lastFilter={{ label: 'all filters', drop: () => setSearch({ q: undefined, state: undefined }) }}
              />
            )
          return (
            <Empty title={first ? `No candidates in ${first.stageName} yet` : 'No candidates yet'}>
              {first
                ? 'Moving someone there sends their invite within seconds.'
                : 'Tie this role to a job’s stage under “Manage ATS automation”; moving someone into that stage then sends their invite.'}
            </Empty>
          )
        }}
      </Answer>
    </section>
  )
}
