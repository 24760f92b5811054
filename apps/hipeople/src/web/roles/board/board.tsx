import {
  type AppPageProps,
  Avatar,
  ChoiceChips,
  DateText,
  Empty,
  FilterSelect,
  NothingFound,
  NumberFilter,
  SearchField,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { Answer, call, More, oneOf } from '@orangery/web-kit'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type BoardRow, type ModuleId, type Role, roleBoard } from '../../../contract/index.ts'
import { paths } from '../../paths.ts'
import { ProgressBar } from '../../progress.tsx'
import { moduleNames } from '../../words.tsx'
import styles from '../role.module.css'
import { BulkActs } from './bulk-acts.tsx'

const states = ['scheduled', 'no-email', 'invited', 'collecting', 'complete', 'closed'] as const
const noFilters = { q: undefined, state: undefined, min: undefined, max: undefined }

/** The newest check of a module; with two modules each leads to its own. */
function moduleColumn(module: ModuleId): Column<BoardRow> {
  return {
    key: module,
    header: moduleNames[module],
    cell: (row) => {
      const progress = row.modules.find((one) => one.module === module)
      if (!progress) return <span className={styles.notAsked}>not asked</span>
      const bar = <ProgressBar progress={progress} />
      return row.modules.length > 1 ? <a href={paths.check(progress.requestId)}>{bar}</a> : bar
    },
    phone: 'second',
  }
}

const scoreColumn: Column<BoardRow> = { key: 'score', header: 'Score', align: 'end', sort: 'score', cell: (row) => row.score }
const lastColumns: readonly Column<BoardRow>[] = [
  { key: 'due', header: 'Due', align: 'end', cell: (row) => row.dueAt && <DateText at={row.dueAt} /> },
  {
    key: 'last',
    header: 'Last step',
    align: 'end',
    sort: 'step',
    cell: (row) => <DateText at={row.lastStepAt} as="recent" />,
    phone: 'end',
  },
]

/** The modules that a role has: tied to a stage, or with tests chosen; and those of which somebody has a check. */
function modulesOf(role: Role, rows: readonly BoardRow[]): ModuleId[] {
  const tied = role.jobs.flatMap(({ ties }) => ties.map(({ module }) => module))
  const asked = rows.flatMap(({ modules }) => modules.map(({ module }) => module))
  const has = new Set([...tied, ...asked])
  if (role.settings.assessment.tests.length > 0) has.add('assessment')
  if (has.size === 0) has.add('reference-check')
  return (['assessment', 'reference-check'] as const).filter((module) => has.has(module))
}

interface BoardProps extends Pick<AppPageProps, 'search' | 'setSearch'> {
  role: Role
  /** A panel stands beside it: only progress and score have room. */
  narrow: boolean
}

/** The role's candidates with their progress per module: the newest step first, or the highest score. */
export function Board({ role, narrow, search, setSearch }: BoardProps) {
  const q = search.q ?? ''
  const state = oneOf(states, search.state)
  const sort = oneOf(['step', 'score'], search.sort) ?? 'step'
  const [minScore, maxScore] = [scoreIn(search.min), scoreIn(search.max)]
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const query = { q: q || undefined, state, sort, minScore, maxScore }
  const board = useInfiniteQuery({
    queryKey: [roleBoard.id, role.id, query],
    queryFn: ({ pageParam, signal }) => call(roleBoard, { params: { id: role.id }, query: { ...query, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const counts = board.data?.pages[0]?.counts
  const rows = board.data?.pages.flatMap((page) => page.rows) ?? []
  const modules = modulesOf(role, rows)
  const scored = modules.includes('assessment')
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
            { value: 'collecting', label: 'Under way', count: counts?.collecting },
            { value: 'complete', label: 'Report ready', count: counts?.complete },
            { value: 'closed', label: 'Closed', count: counts?.closed },
            ...(counts?.noEmail ? [{ value: 'no-email' as const, label: 'No e-mail', count: counts.noEmail }] : []),
          ]}
        />
        {scored && (
          <>
            <NumberFilter label="Score from" value={minScore} onChange={(min) => setSearch({ min })} />
            <NumberFilter label="Score to" value={maxScore} onChange={(max) => setSearch({ max })} />
            <FilterSelect
              label="Order"
              none="Newest step first"
              value={sort === 'score' ? sort : undefined}
              options={[{ value: 'score', label: 'Highest score first' }]}
              onChange={(next) => setSearch({ sort: next })}
            />
          </>
        )}
      </Toolbar>
      <Answer of={board} what="The candidates">
        {() => {
          if (rows.length > 0)
            return (
              <>
                <RecordTable
                  label="Candidates of this role"
                  rows={rows}
                  rowKey={(row) => row.applicationId}
                  rowName={(row) => row.candidateName}
                  selection={{ keys: selected, onChange: setSelected }}
                  title={{
                    header: 'Candidate',
                    href: (row) => paths.check(row.requestId),
                    cell: (row) => <bdi>{row.candidateName}</bdi>,
                    meta: (row) => [row.stageName, row.jobName].filter(Boolean).join(' · '),
                    before: (row) => <Avatar id={row.candidateId} name={row.candidateName} />,
                  }}
                  columns={[...modules.map(moduleColumn), ...(scored ? [scoreColumn] : []), ...(narrow ? [] : lastColumns)]}
                  sort={
                    scored
                      ? { by: sort, descending: true, onSort: (by) => setSearch({ sort: by === 'score' ? by : undefined }) }
                      : undefined
                  }
                />
                <More of={board} noun="candidates" />
              </>
            )
          if (q || state || minScore !== undefined || maxScore !== undefined)
            return (
              <NothingFound query={q || 'this filter'} lastFilter={{ label: 'all filters', drop: () => setSearch(noFilters) }} />
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
      <BulkActs role={role} rows={rows.filter(({ applicationId }) => selected.has(applicationId))} onSelect={setSelected} />
    </section>
  )
}

/** A score in the URL; anything else asks for nothing. */
function scoreIn(text: string | undefined): number | undefined {
  const score = text !== undefined && /^\d{1,3}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined
  return score !== undefined && score <= 100 ? score : undefined
}
