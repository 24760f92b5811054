import { getJob, listPipeline, type PipelineCard } from '@orangery/contract/recruiting'
import { Button, ChoiceChips, LinkButton, PageBar, PageBody, PageHeader, SearchField, SelectionBar, useHotkeys } from '@orangery/ui'
import { RecordAnswer } from '@orangery/web-kit'
import { IconArrowRight, IconArrowsRight, IconBan, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Reply, read, refresh } from '../../api.ts'
import { useKept } from '../../kept.ts'
import { lazyPart } from '../../lazy-part.tsx'
import listStyles from '../../list-page.module.css'
import { numberIn, oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { Board } from './board.tsx'
import { PipelineList } from './pipeline-list.tsx'

const BulkMove = lazyPart(() => import('../decisions/bulk.tsx').then((part) => part.BulkMove))
const BulkAdvance = lazyPart(() => import('../decisions/bulk.tsx').then((part) => part.BulkAdvance))
const BulkReject = lazyPart(() => import('../decisions/bulk.tsx').then((part) => part.BulkReject))
const AddCandidate = lazyPart(() => import('../candidates/add-candidate.tsx').then((part) => part.AddCandidate))

const idOf = (params: PageProps['params']) => numberIn(params.id) ?? 0

export const prefetch: PageModule['prefetch'] = ({ params, cache }) =>
  cache.prefetchQuery(read(getJob, { params: { id: idOf(params) } }))

export function Page({ params, search, setSearch }: PageProps) {
  const job = useQuery(read(getJob, { params: { id: idOf(params) } }))
  const view = oneOf(['board', 'list'], search.view) ?? 'board'
  return (
    <PageBody kind="fill">
      <RecordAnswer title="Job" of={job} what="The job" rows={8}>
        {(data) => <Pipeline key={data.id} job={data} view={view} search={search} setSearch={setSearch} />}
      </RecordAnswer>
    </PageBody>
  )
}

interface PipelineProps {
  job: Reply<typeof getJob>
  view: 'board' | 'list'
  search: PageProps['search']
  setSearch: PageProps['setSearch']
}

function Pipeline({ job, view, search, setSearch }: PipelineProps) {
  const q = search.q || undefined
  const [cards, setCards] = useKept<ReadonlyMap<number, PipelineCard>>(`job ${job.id}`, new Map())
  const clear = () => setCards(new Map())
  const picked = {
    cards,
    toggle: (card: PipelineCard) => {
      const next = new Map(cards)
      if (!next.delete(card.applicationId)) next.set(card.applicationId, card)
      setCards(next)
    },
  }
  const add = (
    <Button look="ink" icon={<IconPlus size={15} />} onClick={() => setSearch({ new: '1' })}>
      Add candidate
    </Button>
  )
  return (
    <>
      <PageBar crumbs={[{ label: 'Jobs', href: paths.jobs() }, { label: job.name }]}>
        <LinkButton href={paths.jobSetup(job.id)}>Job Setup</LinkButton>
        {add}
      </PageBar>
      <div className={listStyles.top}>
        <PageHeader title={<bdi>{job.name}</bdi>} meta={facts(job)}>
          <span className={listStyles.phone}>{add}</span>
          <SearchField label="Search in this job" value={search.q ?? ''} onSearch={(text) => setSearch({ q: text || undefined })} />
          <ChoiceChips
            label="View"
            options={[
              { value: 'board', label: 'Board' },
              { value: 'list', label: 'List' },
            ]}
            value={view}
            onChange={(next) => setSearch({ view: next === 'board' ? undefined : next })}
          />
        </PageHeader>
      </div>
      {view === 'board' ? (
        <Board job={job} q={q} picked={picked} />
      ) : (
        <PipelineList job={job} q={q} search={search} setSearch={setSearch} cards={cards} onCards={setCards} />
      )}
      <PipelineSelection job={job} cards={[...cards.values()]} onClear={clear} />
      {search.new === '1' && <AddCandidate jobId={job.id} onClose={() => setSearch({ new: undefined })} />}
    </>
  )
}

function facts(job: PipelineProps['job']) {
  return [
    job.requisitionId,
    [job.department, job.offices.join(', ')].filter(Boolean).join(' · '),
    `${job.openings.total} openings, ${job.openings.filled} filled`,
    `${job.active.toLocaleString('en')} active`,
    job.live ? 'Job post live' : 'No live job post',
  ].filter(Boolean)
}

function PipelineSelection({
  job,
  cards,
  onClear,
}: {
  job: PipelineProps['job']
  cards: readonly PipelineCard[]
  onClear: () => void
}) {
  const [act, setAct] = useState<'advance' | 'move' | 'reject' | null>(null)
  const stages = new Set(cards.map((card) => card.stageId)).size
  const ids = cards.map((card) => card.applicationId)
  useHotkeys('Selection', cards.length > 0 ? [{ keys: 'Escape', label: 'Clear the selection', run: onClear }] : [])
  const done = () => void refresh(getJob, listPipeline)
  function close() {
    setAct(null)
    onClear()
  }
  return (
    <>
      <SelectionBar count={cards.length} detail={stages > 1 ? `from ${stages} stages` : undefined} onClear={onClear}>
        <Button look="quiet" icon={<IconArrowRight size={16} />} onClick={() => setAct('advance')}>
          Advance
        </Button>
        <Button look="quiet" icon={<IconArrowsRight size={16} />} onClick={() => setAct('move')}>
          Move
        </Button>
        <Button look="quiet" icon={<IconBan size={16} />} onClick={() => setAct('reject')}>
          Reject
        </Button>
      </SelectionBar>
      {act === 'advance' && <BulkAdvance applicationIds={ids} onClose={close} onDone={done} />}
      {act === 'move' && <BulkMove applicationIds={ids} stages={job.stages} onClose={close} onDone={done} />}
      {act === 'reject' && <BulkReject applicationIds={ids} onClose={close} onDone={done} />}
    </>
  )
}
