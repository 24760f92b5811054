import { type CandidateRow, getJob, listCandidates, listPipeline } from '@orangery/contract/recruiting'
import { Button, SelectionBar, useHotkeys } from '@orangery/ui'
import { IconArrowRight, IconBan } from '@tabler/icons-react'
import { useState } from 'react'
import { refresh } from '../../api.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { useStages } from '../job-choices.ts'

const BulkMove = lazyPart(() => import('../decisions/bulk.tsx').then((part) => part.BulkMove))
const BulkReject = lazyPart(() => import('../decisions/bulk.tsx').then((part) => part.BulkReject))
/** Acts on the ticked rows. Moving needs one job, because stages belong to a job. */
export function CandidateSelection({ rows, onClear }: { rows: readonly CandidateRow[]; jobId?: number; onClear: () => void }) {
  const [act, setAct] = useState<'move' | 'reject' | null>(null)
  const active = rows.flatMap(({ application }) => (application?.status === 'active' ? [application] : []))
  const jobs = new Set(active.map(({ job }) => job?.id))
  const oneJob = jobs.size === 1 ? active[0]?.job?.id : undefined
  const stages = useStages(oneJob)
  useHotkeys('Selection', rows.length > 0 ? [{ keys: 'Escape', label: 'Clear the selection', run: onClear }] : [])
  const ids = active.map(({ id }) => id)
  const done = () => void refresh(listCandidates, listPipeline, getJob)
  function close() {
    setAct(null)
  }
  return (
    <>
      <SelectionBar
        count={rows.length}
        detail={active.length < rows.length ? `${active.length} active` : undefined}
        onClear={onClear}
      >
        <Button
          look="quiet"
          icon={<IconArrowRight size={16} />}
          reason={oneJob === undefined ? 'Move needs candidates of one job' : null}
          onClick={() => setAct('move')}
        >
          Move
        </Button>
        <Button
          look="quiet"
          icon={<IconBan size={16} />}
          reason={ids.length === 0 ? 'None of them is active' : null}
          onClick={() => setAct('reject')}
        >
          Reject
        </Button>
      </SelectionBar>
      {act === 'move' && stages.length > 0 && <BulkMove applicationIds={ids} stages={stages} onClose={close} onDone={done} />}
      {act === 'reject' && <BulkReject applicationIds={ids} onClose={close} onDone={done} />}
    </>
  )
}
