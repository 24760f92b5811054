import {
  type AppPageProps,
  Avatar,
  DateText,
  Empty,
  FilterSelect,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  SearchField,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { Answer, call, listStyles, More, numberIn, oneOf, read } from '@orangery/web-kit'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { listRequests, listRoles, moduleId, type RequestRow, requestState, requestStates } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { ProgressBar } from '../progress.tsx'
import { moduleNames, RequestTag } from '../words.tsx'

const columns: readonly Column<RequestRow>[] = [
  { key: 'role', header: 'Role', cell: (row) => <bdi>{row.roleTitle}</bdi> },
  { key: 'module', header: 'Check', cell: (row) => moduleNames[row.module] },
  { key: 'state', header: 'State', cell: (row) => <RequestTag state={row.state} module={row.module} />, phone: 'second' },
  { key: 'progress', header: 'Progress', cell: (row) => <ProgressBar progress={row.progress} /> },
  { key: 'score', header: 'Score', align: 'end', cell: (row) => row.score },
  { key: 'due', header: 'Due', align: 'end', cell: (row) => row.dueAt && <DateText at={row.dueAt} /> },
  { key: 'last', header: 'Last step', align: 'end', cell: (row) => <DateText at={row.lastStepAt} as="recent" />, phone: 'end' },
]

export function Page({ search, setSearch }: AppPageProps) {
  const q = search.q ?? ''
  const state = oneOf(requestState.options, search.state)
  const module = oneOf(moduleId.options, search.module)
  const roleId = numberIn(search.role)
  const roles = useQuery(read(listRoles, { query: {} }))
  const checks = useInfiniteQuery({
    queryKey: [listRequests.id, q, state, module, roleId],
    queryFn: ({ pageParam, signal }) =>
      call(listRequests, { query: { q: q || undefined, state, module, roleId, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Candidates' }]} />
      <div className={listStyles.top}>
        <PageHeader
          title="Candidates"
          meta={['Every assessment and reference check of the roles that you belong to, newest step first']}
        />
        <Toolbar>
          <SearchField label="Search in candidates" value={q} onSearch={(next) => setSearch({ q: next || undefined })} />
          <FilterSelect
            label="State"
            none="Any state"
            value={state}
            options={requestState.options.map((value) => ({
              value,
              label: value === 'collecting' ? 'Referees asked or tests begun' : requestStates[value],
            }))}
            onChange={(next) => setSearch({ state: next })}
          />
          <FilterSelect
            label="Check"
            none="Any check"
            value={module}
            options={moduleId.options.map((value) => ({ value, label: moduleNames[value] }))}
            onChange={(next) => setSearch({ module: next })}
          />
          <FilterSelect
            label="Role"
            none="Any role"
            value={roleId === undefined ? undefined : String(roleId)}
            options={(roles.data?.rows ?? []).map((role) => ({ value: String(role.id), label: role.title }))}
            onChange={(next) => setSearch({ role: next })}
          />
        </Toolbar>
      </div>
      <section className={listStyles.list} aria-label="Candidates">
        <Answer of={checks} what="The candidates">
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows)
            if (rows.length > 0)
              return (
                <>
                  <RecordTable
                    label="Candidates"
                    rows={rows}
                    rowKey={(row) => row.id}
                    rowName={(row) => row.candidateName}
                    title={{
                      header: 'Candidate',
                      href: (row) => paths.check(row.id),
                      cell: (row) => <bdi>{row.candidateName}</bdi>,
                      meta: (row) => `${moduleNames[row.module]} · ${row.jobName}`,
                      before: (row) => <Avatar id={row.candidateId} name={row.candidateName} />,
                    }}
                    columns={columns}
                  />
                  <More of={checks} noun="candidates" />
                </>
              )
            if (q || state || module || roleId)
              return (
                <NothingFound
                  query={q || 'these filters'}
                  lastFilter={{
                    label: 'all filters',
                    drop: () => setSearch({ q: undefined, state: undefined, module: undefined, role: undefined }),
                  }}
                />
              )
            return (
              <Empty title="No checks yet" how={{ href: paths.roles(), label: 'Tie a role to a stage' }}>
                Moving a candidate into a tied stage of the ATS starts an assessment or a reference check within seconds.
              </Empty>
            )
          }}
        </Answer>
      </section>
    </PageBody>
  )
}
