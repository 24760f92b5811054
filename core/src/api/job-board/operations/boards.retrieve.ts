// Public documentation: https://developers.greenhouse.io/job-board.html#job-board
import { safeHtml } from '../../../job-board/index.ts'
import type { BoardHandler } from '../call.ts'

export const retrieveBoard: BoardHandler<'boards.retrieve'> = async ({ board }) => ({
  name: board.company,
  content: safeHtml(board.content),
})
