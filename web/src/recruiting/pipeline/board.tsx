import { DragDropContext, Draggable, Droppable, type DropResult, type ResponderProvided } from '@hello-pangea/dnd'
import { getJob, listPipeline, moveApplication, type PipelineCard } from '@orangery/contract/recruiting'
import { Avatar, Callout, Loading, PersonName, say, shortDuration, Tag, useViewer } from '@orangery/ui'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { call, type Reply, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { paths } from '../../paths.ts'
import styles from './board.module.css'
import { showMove, useStageCards } from './stage-cards.ts'

type Job = Reply<typeof getJob>
type Stage = Job['stages'][number]

export interface Picked {
  readonly cards: ReadonlyMap<number, PipelineCard>
  toggle(card: PipelineCard): void
}

interface BoardProps {
  job: Job
  q: string | undefined
  picked: Picked
}

/**
 * The job's stages as columns. A card is dragged, or lifted with Space and moved with the arrows; the selection bar moves many.
 * The board itself is the only thing that scrolls, because the drag library knows one scrolling parent.
 */
export function Board({ job, q, picked }: BoardProps) {
  const [problem, setProblem] = useState<unknown>(null)
  const names = new Map(job.stages.map((stage) => [String(stage.id), stage.name]))
  const seen = new Map<string, PipelineCard>()

  async function move(card: PipelineCard, fromStageId: number, toStageId: number) {
    const at = (stageId: number) => ({ jobId: job.id, stageId, q })
    const putBack = showMove(card, at(fromStageId), at(toStageId))
    setProblem(null)
    try {
      await call(moveApplication, { params: { id: card.applicationId }, body: { fromStageId, toStageId } })
      say(
        `Moved ${card.name} to ${names.get(String(toStageId))}`,
        () => void move({ ...card, stageId: toStageId }, toStageId, fromStageId),
      )
    } catch (error) {
      putBack()
      setProblem(error)
    }
    await refresh(getJob, listPipeline)
  }

  function drop({ draggableId, source, destination }: DropResult, { announce }: ResponderProvided) {
    const card = seen.get(draggableId)
    if (!card || !destination || destination.droppableId === source.droppableId) return announce('The card stays where it was')
    announce(`${card.name} moved to ${names.get(destination.droppableId)}`)
    void move(card, Number(source.droppableId), Number(destination.droppableId))
  }

  return (
    <>
      {problem !== null && (
        <div className={styles.problem}>
          <Callout tone="crimson" live title="The move was not made">
            {wordsFor(problem).message}
          </Callout>
        </div>
      )}
      <DragDropContext
        nonce={document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce}
        dragHandleUsageInstructions="Space lifts the card, the arrows move it between stages, Space drops it, Escape puts it back."
        onDragStart={(start, { announce }) =>
          announce(`${seen.get(start.draggableId)?.name} lifted from ${names.get(start.source.droppableId)}`)
        }
        onDragUpdate={({ destination }, { announce }) =>
          announce(destination ? `Over ${names.get(destination.droppableId)}` : 'Over no stage')
        }
        onDragEnd={drop}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
        <section className={styles.board} aria-label={`Stages of ${job.name}`} tabIndex={0}>
          {job.stages.map((stage) => (
            <Column
              key={stage.id}
              job={job}
              stage={stage}
              q={q}
              picked={picked}
              remember={(card) => seen.set(String(card.applicationId), card)}
            />
          ))}
        </section>
      </DragDropContext>
    </>
  )
}

interface ColumnProps extends BoardProps {
  stage: Stage
  remember: (card: PipelineCard) => void
}

function Column({ job, stage, q, picked, remember }: ColumnProps) {
  const cards = useStageCards({ jobId: job.id, stageId: stage.id, q })
  const rows = cards.data?.pages.flatMap((page) => page.rows) ?? []
  for (const card of rows) remember(card)
  const left = stage.count - rows.length
  return (
    <section className={styles.column} aria-label={stage.name}>
      <div className={styles.head}>
        <div className={styles.headLine}>
          <h2>{stage.name}</h2>
          <span>{stage.count.toLocaleString('en')}</span>
        </div>
        <p>{pace(stage)}</p>
      </div>
      <Droppable droppableId={String(stage.id)}>
        {(droppable, { isDraggingOver }) => (
          <div
            ref={droppable.innerRef}
            {...droppable.droppableProps}
            className={styles.cards}
            data-over={isDraggingOver || undefined}
          >
            {cards.isPending && <Loading rows={3} label={`Reading ${stage.name}`} />}
            {cards.error && (
              <p className={styles.none} role="alert">
                {wordsFor(cards.error).message}
              </p>
            )}
            {rows.map((card, place) => (
              <Card key={card.applicationId} card={card} place={place} picked={picked} />
            ))}
            {droppable.placeholder}
            {cards.isSuccess && rows.length === 0 && (
              <p className={styles.none}>{q ? `Nobody here matches “${q}”.` : `No candidates in ${stage.name} yet.`}</p>
            )}
            {cards.hasNextPage && (
              <button
                type="button"
                className={styles.more}
                onClick={() => void cards.fetchNextPage()}
                disabled={cards.isFetchingNextPage}
              >
                {q || left <= 0 ? 'More' : `${left.toLocaleString('en')} more`}
                <span className="o-hidden"> in {stage.name}</span>
              </button>
            )}
          </div>
        )}
      </Droppable>
    </section>
  )
}

function pace({ newThisWeek, medianDays }: Stage): string {
  if (medianDays !== null) return `median ${medianDays.toFixed(1)} days`
  return newThisWeek > 0 ? `${newThisWeek} new this week` : ''
}

function Card({ card, place, picked }: { card: PipelineCard; place: number; picked: Picked }) {
  const viewer = useViewer()
  const chosen = picked.cards.has(card.applicationId)
  const since = card.since && <span className={styles.since}>{shortDuration(new Date(card.since), viewer)}</span>
  return (
    <Draggable draggableId={String(card.applicationId)} index={place}>
      {(draggable, { isDragging }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be dragged
        <div
          ref={draggable.innerRef}
          {...draggable.draggableProps}
          {...draggable.dragHandleProps}
          // A button may hold no link and no checkbox, so the card is a group that can be lifted.
          role="group"
          aria-roledescription="card"
          aria-label={card.name}
          className={styles.card}
          data-selected={chosen || undefined}
          data-lifted={isDragging || undefined}
        >
          <div className={styles.cardTop}>
            <label className={styles.pick}>
              <input type="checkbox" checked={chosen} onChange={() => picked.toggle(card)} aria-label={`Select ${card.name}`} />
              {chosen ? (
                <span className={styles.tick}>
                  <IconCheck size={14} stroke={3} />
                </span>
              ) : (
                <Avatar id={card.candidateId} name={card.name} size="small" />
              )}
            </label>
            <a
              className={styles.name}
              href={paths.candidate(card.candidateId, { application: card.applicationId })}
              draggable={false}
            >
              <PersonName name={card.name} />
            </a>
          </div>
          <div className={styles.about}>
            <p className={styles.detail} dir="auto">
              {card.detail}
            </p>
            {!card.isNew && since}
          </div>
          {card.isNew && (
            <div className={styles.cardFoot}>
              <Tag tone="accent">New</Tag>
              {since}
            </div>
          )}
        </div>
      )}
    </Draggable>
  )
}
