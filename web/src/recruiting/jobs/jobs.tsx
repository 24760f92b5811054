import { type JobRow, listJobs } from '@orangery/contract/recruiting'
import {
  Button,
  DateText,
  Dot,
  Empty,
  FilterSelect,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  SearchField,
  Tag,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { type Parts, read } from '../../api.ts'
import { lazyPart } from '../../lazy-part.tsx'
import listStyles from '../../list-page.module.css'
import { numberIn, oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'

const NewJob = lazyPart(() => import('./new-job.tsx').then((part) => part.NewJob))

const statuses = ['draft', 'open', 'closed'] as const

function viewOf(search: PageProps['search']) {
  return { q: search.q ?? '', status: oneOf(statuses, search.status), department: numberIn(search.department) }
}

const queryOf = ({ q, status, department }: ReturnType<typeof viewOf>): Parts<typeof listJobs> => ({
  query: { q: q || undefined, status, department },
})

export const prefetch: PageModule['prefetch'] = ({ search, cache }) => cache.prefetchQuery(read(listJobs, queryOf(viewOf(search))))

const columns: readonly Column<JobRow>[] = [
  { key: 'status', header: 'Status', cell: (job) => <JobStatus status={job.status} live={job.live} />, phone: 'second' },
  { key: 'department', header: 'Department', cell: (job) => job.department },
  { key: 'openings', header: 'Openings', align: 'end', cell: ({ openings }) => `${openings.filled} of ${openings.total} filled` },
  { key: 'active', header: 'Active', align: 'end', cell: (job) => job.active.toLocaleString('en'), phone: 'end' },
  { key: 'opened', header: 'Opened', align: 'end', cell: (job) => job.openedAt && <DateText at={job.openedAt} /> },
]

export function JobStatus({ status, live }: Pick<JobRow, 'status' | 'live'>) {
  const tone = status === 'open' ? 'leaf' : 'neutral'
  const word = { open: 'Open', draft: 'Draft', closed: 'Closed' }[status]
  return (
    <Tag tone={tone} icon={<Dot kind={status === 'open' ? 'ok' : 'none'} />}>
      {live ? `${word}, post live` : word}
    </Tag>
  )
}

const place = (job: JobRow) => [job.requisitionId, job.offices.join(', ')].filter(Boolean).join(' · ')

export function Page({ search, setSearch }: PageProps) {
  const view = viewOf(search)
  const jobs = useQuery({ ...read(listJobs, queryOf(view)), placeholderData: keepPreviousData })
  const filtered = view.q !== '' || view.status !== undefined || view.department !== undefined
  const newJob = (
    <Button look="ink" icon={<IconPlus size={15} />} onClick={() => setSearch({ new: '1' })}>
      New job
    </Button>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'Recruiting', href: paths.home() }, { label: 'Jobs' }]}>{newJob}</PageBar>
      <div className={listStyles.top}>
        <PageHeader title="Jobs" count={jobs.data?.rows.length}>
          <span className={listStyles.phone}>{newJob}</span>
        </PageHeader>
        <Toolbar>
          <SearchField label="Search in jobs" value={view.q} onSearch={(q) => setSearch({ q: q || undefined })} />
          <FilterSelect
            label="Status"
            none="Any status"
            value={view.status}
            options={[
              { value: 'open', label: 'Open' },
              { value: 'draft', label: 'Draft' },
              { value: 'closed', label: 'Closed' },
            ]}
            onChange={(status) => setSearch({ status })}
          />
          <FilterSelect
            label="Department"
            none="Any department"
            value={view.department === undefined ? undefined : String(view.department)}
            options={(jobs.data?.departments ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(department) => setSearch({ department })}
          />
        </Toolbar>
      </div>
      <section className={listStyles.list} aria-label="Jobs">
        <Answer of={jobs} what="The jobs" rows={10}>
          {({ rows }) =>
            rows.length > 0 ? (
              <RecordTable
                label="Jobs"
                rows={rows}
                rowKey={(job) => job.id}
                rowName={(job) => job.name}
                title={{ header: 'Job', href: (job) => paths.job(job.id), cell: (job) => <bdi>{job.name}</bdi>, meta: place }}
                columns={columns}
              />
            ) : filtered ? (
              <NothingFound
                query={view.q || 'these filters'}
                lastFilter={{
                  label: 'all filters',
                  drop: () => setSearch({ q: undefined, status: undefined, department: undefined }),
                }}
              />
            ) : (
              <Empty title="No jobs yet" action={newJob}>
                A job has stages, a hiring team and openings; candidates apply to it or are added by hand.
              </Empty>
            )
          }
        </Answer>
      </section>
      {search.new === '1' && <NewJob onClose={() => setSearch({ new: undefined })} />}
    </PageBody>
  )
}
