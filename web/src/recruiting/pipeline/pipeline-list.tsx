import { type getJob, listPipeline, type PipelineCard } from '@orangery/contract/recruiting'
import { Avatar, DateText, Empty, FilterSelect, NothingFound, PersonName, StageTag, Tag, Toolbar } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { call, type Reply } from '../../api.ts'
import listStyles from '../../list-page.module.css'
import { More } from '../../more.tsx'
import { oneOf, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { TestTag } from '../assessments/test-tag.tsx'
import { hasTestFilter, noTestFilters, TestFilters, testViewOf } from './test-filters.tsx'

const statuses = ['active', 'rejected', 'hired'] as const

interface PipelineListProps {
  job: Reply<typeof getJob>
  q: string | undefined
  search: PageProps['search']
  setSearch: PageProps['setSearch']
  cards: ReadonlyMap<number, PipelineCard>
  onCards: (cards: ReadonlyMap<number, PipelineCard>) => void
}

/** All applications of the job as rows, the rejected and the hired too. */
export function PipelineList({ job, q, search, setSearch, cards, onCards }: PipelineListProps) {
  const status = oneOf(statuses, search.status)
  const tested = testViewOf(search)
  const pages = useInfiniteQuery({
    queryKey: [listPipeline.id, 'list', job.id, status ?? null, q ?? null, tested] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listPipeline, { params: { id: job.id }, query: { status, q, ...tested, after: pageParam, limit: 100 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const stageNames = new Map(job.stages.map(({ id, name }) => [id, name]))
  const columns: readonly Column<PipelineCard>[] = [
    { key: 'stage', header: 'Stage', cell: (card) => standing(card, stageNames), phone: 'end' },
    { key: 'detail', header: 'About', cell: (card) => <bdi>{card.detail}</bdi>, phone: 'second' },
    ...(job.stages.some(({ assessment }) => assessment) || rows.some(({ test }) => test) || hasTestFilter(tested)
      ? [testColumn]
      : []),
    { key: 'since', header: 'In stage since', align: 'end', cell: (card) => card.since && <DateText at={card.since} /> },
    { key: 'applied', header: 'Applied', align: 'end', cell: (card) => <DateText at={card.appliedAt} /> },
  ]
  function select(keys: ReadonlySet<number>) {
    const known = new Map([...cards, ...rows.map((card) => [card.applicationId, card] as const)])
    onCards(new Map([...keys].flatMap((key) => (known.has(key) ? [[key, known.get(key)!] as const] : []))))
  }
  return (
    <section className={listStyles.list} aria-label="Applications">
      <div style={{ padding: '12px var(--page-padding) 0' }}>
        <Toolbar>
          <FilterSelect
            label="Status"
            none="Any status"
            value={status}
            options={[
              { value: 'active', label: `Active (${job.active})` },
              { value: 'rejected', label: `Rejected (${job.rejected})` },
              { value: 'hired', label: `Hired (${job.hired})` },
            ]}
            onChange={(next) => setSearch({ status: next })}
          />
          <TestFilters view={tested} setSearch={setSearch} />
        </Toolbar>
      </div>
      <Answer of={pages} what="The applications" rows={10}>
        {() =>
          rows.length > 0 ? (
            <>
              <RecordTable
                label={`Applications to ${job.name}`}
                rows={rows}
                rowKey={(card) => card.applicationId}
                rowName={(card) => card.name}
                title={{
                  header: 'Candidate',
                  href: (card) => paths.candidate(card.candidateId, { application: card.applicationId }),
                  cell: (card) => <PersonName name={card.name} />,
                  before: (card) => <Avatar id={card.candidateId} name={card.name} />,
                }}
                columns={columns}
                selection={{ keys: new Set(cards.keys()), onChange: select }}
              />
              <More of={pages} noun="applications" />
            </>
          ) : q || status || hasTestFilter(tested) ? (
            <NothingFound
              query={q ?? status ?? 'these filters'}
              lastFilter={{ label: 'all filters', drop: () => setSearch({ q: undefined, status: undefined, ...noTestFilters }) }}
            />
          ) : (
            <Empty title="No candidates on this job yet">Add one by hand, or publish a job post.</Empty>
          )
        }
      </Answer>
    </section>
  )
}

const testColumn: Column<PipelineCard> = {
  key: 'test',
  header: 'Test',
  cell: ({ test }) => test && <TestTag state={test.state} score={test.score} />,
  phone: 'second',
}

function standing({ status, stageId }: PipelineCard, names: ReadonlyMap<number, string>) {
  if (status === 'hired') return <Tag tone="leaf">Hired</Tag>
  if (status === 'rejected') return <Tag tone="outline">Rejected</Tag>
  return <StageTag name={(stageId !== null && names.get(stageId)) || 'No stage'} />
}
