import { type CandidateRow, listCandidates } from '@orangery/contract/recruiting'
import {
  type ActiveFilter,
  ActiveFilters,
  Avatar,
  Button,
  DateText,
  Empty,
  FilterSelect,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  PersonName,
  SearchField,
  StageTag,
  Tag,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { call } from '../../api.ts'
import { useKept } from '../../kept.ts'
import { lazyPart } from '../../lazy-part.tsx'
import listStyles from '../../list-page.module.css'
import { More } from '../../more.tsx'
import { numberIn, oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { useOpenJobs, useStages } from '../job-choices.ts'
import { CandidateSelection } from './candidate-selection.tsx'

const AddCandidate = lazyPart(() => import('./add-candidate.tsx').then((part) => part.AddCandidate))

const statuses = ['active', 'rejected', 'hired'] as const
const sorts = ['activity', 'name', 'created'] as const
const statusWords = { active: 'Active', rejected: 'Rejected', hired: 'Hired', converted: 'Converted' }

function viewOf(search: PageProps['search']) {
  return {
    q: search.q || undefined,
    job: numberIn(search.job),
    stage: search.stage || undefined,
    status: oneOf(statuses, search.status),
    sort: oneOf(sorts, search.sort),
  }
}

type View = ReturnType<typeof viewOf>

const pagesOf = (view: View) => ({
  queryKey: [listCandidates.id, view] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
    call(listCandidates, { query: { ...view, after: pageParam, limit: 50 } }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
})

export const prefetch: PageModule['prefetch'] = ({ search, cache }) => cache.prefetchInfiniteQuery(pagesOf(viewOf(search)))

const columns: readonly Column<CandidateRow>[] = [
  { key: 'job', header: 'Job', cell: ({ application }) => <bdi>{application?.job?.name}</bdi>, phone: 'second' },
  { key: 'stage', header: 'Stage', cell: ({ application }) => application && <Standing {...application} />, phone: 'end' },
  { key: 'tags', header: 'Tags', cell: ({ tags }) => <Tags tags={tags} /> },
  {
    key: 'applied',
    header: 'Applied',
    align: 'end',
    cell: ({ application }) => application && <DateText at={application.appliedAt} />,
  },
  {
    key: 'activity',
    header: 'Last activity',
    align: 'end',
    sort: 'activity',
    cell: (row) => <DateText at={row.lastActivityAt} as="recent" />,
  },
]

function Standing({ status, stage }: NonNullable<CandidateRow['application']>) {
  if (status === 'active') return <StageTag name={stage ?? 'No stage'} />
  return <Tag tone={status === 'hired' ? 'leaf' : 'outline'}>{statusWords[status]}</Tag>
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null
  return (
    <>
      <Tag>{tags[0]}</Tag>
      {tags.length > 1 && ` and ${tags.length - 1} more`}
    </>
  )
}

export function Page({ search, setSearch }: PageProps) {
  const view = viewOf(search)
  const [selected, setSelected] = useKept<ReadonlySet<number>>('candidates', new Set())
  const candidates = useInfiniteQuery({ ...pagesOf(view), placeholderData: keepPreviousData })
  const rows = candidates.data?.pages.flatMap((page) => page.rows) ?? []
  const first = candidates.data?.pages[0]
  const filters = useFilters(view, setSearch)
  const add = (
    <Button look="ink" icon={<IconPlus size={15} />} onClick={() => setSearch({ new: '1' })}>
      Add candidate
    </Button>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'Recruiting', href: paths.home() }, { label: 'Candidates' }]}>{add}</PageBar>
      <div className={listStyles.top}>
        <PageHeader title="Candidates" count={first?.countIsExact ? first.count : undefined}>
          <span className={listStyles.phone}>{add}</span>
        </PageHeader>
        <Filters view={view} setSearch={setSearch} count={first} />
        <ActiveFilters
          filters={filters}
          onClear={() => setSearch({ q: undefined, job: undefined, stage: undefined, status: undefined })}
        />
      </div>
      <section className={listStyles.list} aria-label="Candidates">
        <Answer of={candidates} what="The candidates" rows={12}>
          {() =>
            rows.length > 0 ? (
              <>
                <RecordTable
                  label="Candidates"
                  rows={rows}
                  rowKey={(row) => row.id}
                  rowName={(row) => row.name}
                  title={{
                    header: 'Candidate',
                    sort: 'name',
                    href: (row) => paths.candidate(row.id),
                    cell: (row) => <PersonName name={row.name} />,
                    meta: (row) => [row.title, row.company].filter(Boolean).join(', ') || row.email,
                    before: (row) => <Avatar id={row.id} name={row.name} />,
                  }}
                  columns={columns}
                  selection={{ keys: selected, onChange: setSelected }}
                  sort={{ by: view.sort ?? 'activity', descending: view.sort !== 'name', onSort: (sort) => setSearch({ sort }) }}
                />
                <More of={candidates} noun="candidates" />
              </>
            ) : filters.length > 0 ? (
              <NothingFound
                query={view.q ?? filters.map((filter) => filter.label).join(', ')}
                lastFilter={{ label: filters.at(-1)!.label, drop: filters.at(-1)!.remove }}
              />
            ) : (
              <Empty title="No candidates yet" action={add}>
                People who apply, who are sourced or who are added by hand stand here, the latest activity first.
              </Empty>
            )
          }
        </Answer>
      </section>
      <CandidateSelection
        rows={rows.filter((row) => selected.has(row.id))}
        jobId={view.job}
        onClear={() => setSelected(new Set())}
      />
      {search.new === '1' && <AddCandidate jobId={view.job} onClose={() => setSearch({ new: undefined })} />}
    </PageBody>
  )
}

interface FiltersProps {
  view: View
  setSearch: PageProps['setSearch']
  count: { count: number; countIsExact: boolean } | undefined
}

function Filters({ view, setSearch, count }: FiltersProps) {
  const jobs = useOpenJobs()
  const stages = useStages(view.job)
  return (
    <Toolbar>
      <span className="o-hidden" role="status">
        {count && `${count.countIsExact ? '' : 'more than '}${count.count.toLocaleString('en')} candidates`}
      </span>
      <SearchField label="Search in candidates" value={view.q ?? ''} onSearch={(q) => setSearch({ q: q || undefined })} />
      <FilterSelect
        label="Job"
        none="Any job"
        value={view.job === undefined ? undefined : String(view.job)}
        options={jobs}
        onChange={(job) => setSearch({ job, stage: undefined })}
      />
      {stages.length > 0 && (
        <FilterSelect
          label="Stage"
          none="Any stage"
          value={view.stage}
          options={stages.map(({ name }) => ({ value: name, label: name }))}
          onChange={(stage) => setSearch({ stage })}
        />
      )}
      <FilterSelect
        label="Status"
        none="Any status"
        value={view.status}
        options={statuses.map((status) => ({ value: status, label: statusWords[status] }))}
        onChange={(status) => setSearch({ status })}
      />
    </Toolbar>
  )
}

/** The filters that are on, in words; the job's name is known once the jobs have been read. */
function useFilters(view: View, setSearch: PageProps['setSearch']): readonly ActiveFilter[] {
  const jobs = useOpenJobs()
  const job = jobs.find(({ value }) => value === String(view.job))?.label ?? 'one job'
  return [
    view.q && { key: 'q', label: `“${view.q}”`, remove: () => setSearch({ q: undefined }) },
    view.job && { key: 'job', label: `Job: ${job}`, remove: () => setSearch({ job: undefined, stage: undefined }) },
    view.stage && { key: 'stage', label: `Stage: ${view.stage}`, remove: () => setSearch({ stage: undefined }) },
    view.status && { key: 'status', label: `Status: ${statusWords[view.status]}`, remove: () => setSearch({ status: undefined }) },
  ].filter((filter): filter is ActiveFilter => typeof filter === 'object')
}
