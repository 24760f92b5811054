import { listPipeline, type PipelineCard } from '@orangery/contract/recruiting'
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { cache, call, type Reply } from '../../api.ts'

type PageOfCards = Reply<typeof listPipeline>
type Cards = InfiniteData<PageOfCards, string | undefined>

const perStage = 25

export interface StageOfBoard {
  readonly jobId: number
  readonly stageId: number
  readonly q: string | undefined
}

const keyOf = ({ jobId, stageId, q }: StageOfBoard) => [listPipeline.id, 'stage', jobId, stageId, q ?? null] as const

/** The cards of one stage, 25 at a time. */
export function useStageCards(stage: StageOfBoard) {
  return useInfiniteQuery({
    queryKey: keyOf(stage),
    queryFn: ({ pageParam, signal }) =>
      call(
        listPipeline,
        {
          params: { id: stage.jobId },
          query: { stage: stage.stageId, status: 'active', q: stage.q, after: pageParam, limit: perStage },
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

/** Shows a move at once, before the server has answered; what it returns puts the columns back as they were. */
export function showMove(card: PipelineCard, from: StageOfBoard, to: StageOfBoard): () => void {
  const before = [from, to].map((stage) => [keyOf(stage), cache.getQueryData<Cards>(keyOf(stage))] as const)
  cache.setQueryData<Cards>(keyOf(from), (cards) =>
    changeRows(cards, (rows) => rows.filter((row) => row.applicationId !== card.applicationId)),
  )
  cache.setQueryData<Cards>(keyOf(to), (cards) =>
    changeRows(cards, (rows, page) => (page === 0 ? [{ ...card, stageId: to.stageId, isNew: false }, ...rows] : rows)),
  )
  return () => {
    for (const [key, cards] of before) cache.setQueryData(key, cards)
  }
}

function changeRows(cards: Cards | undefined, change: (rows: PipelineCard[], page: number) => PipelineCard[]): Cards | undefined {
  return cards && { ...cards, pages: cards.pages.map((page, place) => ({ ...page, rows: change(page.rows, place) })) }
}
