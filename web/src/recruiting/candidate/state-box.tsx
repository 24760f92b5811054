import {
  advanceApplication,
  type CandidateApplication,
  type CandidateProfile,
  getCandidate,
  getFeed,
  listCandidates,
  listPipeline,
  listTakeHomeTests,
  moveApplication,
  unhireApplication,
  unrejectApplication,
  whyCandidate,
} from '@orangery/contract/recruiting'
import {
  ActMenu,
  Button,
  CalendarDate,
  Callout,
  ConfirmDialog,
  DateText,
  duration,
  StageControl,
  say,
  useHotkeys,
  useViewer,
} from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { lazyPart } from '../../lazy-part.tsx'
import styles from './candidate.module.css'

const Hire = lazyPart(() => import('../decisions/hire.tsx').then((part) => part.Hire))
const Reject = lazyPart(() => import('../decisions/reject.tsx').then((part) => part.Reject))

interface StateBoxProps {
  candidate: CandidateProfile
  application: CandidateApplication
}

const changed = () => refresh(getCandidate, getFeed, whyCandidate, listPipeline, listCandidates, listTakeHomeTests)

/** Where the application stands, since when, and the next move. */
export function StateBox({ candidate, application }: StateBoxProps) {
  const [open, setOpen] = useState<'reject' | 'hire' | 'unhire' | null>(null)
  const work = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSettled: changed })
  const { stages, stage, status, job } = application
  const place = stages.findIndex(({ id }) => id === stage?.id)
  const next = place >= 0 ? stages[place + 1] : undefined
  const active = status === 'active' && stage !== null
  const acts = { advance: () => advance(), reject: () => setOpen('reject') }

  function move(fromStageId: number, toStageId: number, undo = true) {
    const to = stages.find(({ id }) => id === toStageId)?.name
    work.mutate(() => call(moveApplication, { params: { id: application.id }, body: { fromStageId, toStageId } }), {
      onSuccess: () => say(`Moved ${candidate.name} to ${to}`, undo ? () => move(toStageId, fromStageId, false) : undefined),
    })
  }
  function advance() {
    if (!stage || !next) return
    work.mutate(() => call(advanceApplication, { params: { id: application.id }, body: { fromStageId: stage.id } }), {
      onSuccess: () => say(`Moved ${candidate.name} to ${next.name}`, () => move(next.id, stage.id, false)),
    })
  }
  useHotkeys(
    'Candidate',
    active
      ? [
          ...(next ? [{ keys: 'a', label: `Advance to ${next.name}`, run: acts.advance }] : []),
          { keys: 'r', label: 'Reject', run: acts.reject },
        ]
      : [],
  )
  return (
    <section className={styles.box} aria-label={`Where the application${job ? ` to ${job.name}` : ''} stands`}>
      {job && <StageControl stages={stages} currentId={active ? stage.id : null} label={`Stages of ${job.name}`} />}
      <div className={styles.state}>
        <Standing application={application} />
        {active && (
          <>
            <span className={styles.other}>
              <Button onClick={acts.reject}>Reject</Button>
            </span>
            <span className={styles.other}>
              <MoveMenu stages={stages} current={stage.id} onMove={(to) => move(stage.id, to)} onHire={() => setOpen('hire')} />
            </span>
            <span className={styles.primary}>
              {next ? (
                <Button look="ink" busy={work.isPending} onClick={acts.advance}>
                  {`Advance to ${next.name}`}
                </Button>
              ) : (
                <Button look="ink" onClick={() => setOpen('hire')}>
                  Mark Candidate as Hired
                </Button>
              )}
            </span>
          </>
        )}
        {status === 'rejected' && (
          <span className={styles.primary}>
            <Button
              look="ink"
              busy={work.isPending}
              onClick={() =>
                work.mutate(() => call(unrejectApplication, { params: { id: application.id } }), {
                  onSuccess: () => say(`${candidate.name} is back where they were`),
                })
              }
            >
              Unreject
            </Button>
          </span>
        )}
        {status === 'hired' && (
          <span className={styles.other}>
            <Button onClick={() => setOpen('unhire')}>Unhire</Button>
          </span>
        )}
      </div>
      {work.error && (
        <div className={styles.problem}>
          <Callout tone="crimson" live title="Nothing was changed">
            {wordsFor(work.error).message}
          </Callout>
        </div>
      )}
      {open === 'reject' && (
        <Reject candidate={candidate} application={application} onClose={() => setOpen(null)} onDone={changed} />
      )}
      {open === 'hire' && <Hire candidate={candidate} application={application} onClose={() => setOpen(null)} onDone={changed} />}
      <ConfirmDialog
        open={open === 'unhire'}
        onClose={() => setOpen(null)}
        title={`Unhire ${candidate.name}?`}
        verb="Unhire"
        busy={work.isPending}
        onConfirm={() =>
          work.mutate(() => call(unhireApplication, { params: { id: application.id } }), { onSettled: () => setOpen(null) })
        }
      >
        The application becomes active again and the opening is open again. Partner apps that acted on the hire are not undone.
      </ConfirmDialog>
    </section>
  )
}

function Standing({ application }: { application: CandidateApplication }) {
  const viewer = useViewer()
  const { status, stage, stageEnteredAt, rejectedAt, rejectionReason, hiredAt, startsAt } = application
  if (status === 'rejected')
    return (
      <p className={styles.where}>
        <strong>Rejected {rejectedAt && <DateText at={rejectedAt} />}</strong>
        <span>
          {rejectionReason ?? 'Without a reason'}
          {stage && `, out of ${stage.name}`}
        </span>
      </p>
    )
  if (status === 'hired')
    return (
      <p className={styles.where}>
        <strong>Hired {hiredAt && <DateText at={hiredAt} />}</strong>
        <span>
          {startsAt ? (
            <>
              starts <CalendarDate day={startsAt} />
            </>
          ) : (
            'no start date'
          )}
        </span>
      </p>
    )
  return (
    <p className={styles.where}>
      <strong>
        {stage ? `In ${stage.name}` : status === 'converted' ? 'Converted to a candidate' : 'In no stage'}
        {stage && stageEnteredAt && ` for ${duration(new Date(stageEnteredAt), viewer)}`}
      </strong>
      {stageEnteredAt && (
        <span>
          since <DateText at={stageEnteredAt} />
        </span>
      )}
    </p>
  )
}

interface MoveMenuProps {
  stages: CandidateApplication['stages']
  current: number
  onMove: (stageId: number) => void
  onHire: () => void
}

function MoveMenu({ stages, current, onMove, onHire }: MoveMenuProps) {
  const moves = stages.map(({ id, name }) => ({
    label: name,
    reason: id === current ? 'is here' : undefined,
    onChoose: () => onMove(id),
  }))
  return (
    <ActMenu label="Move to a stage" acts={[...moves, { label: 'Mark Candidate as Hired', apart: true, onChoose: onHire }]}>
      Move
    </ActMenu>
  )
}
