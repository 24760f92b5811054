// Public documentation: https://developers.greenhouse.io/job-board.html#job-board
import { z } from 'zod'
import { boardResource } from './operation.ts'
import { onBoard, text } from './values.ts'

const { get } = boardResource('Job Boards')

export const retrieveBoard = get({
  id: 'boards.retrieve',
  path: '/v1/boards/{board_token}',
  params: onBoard,
  /** `content` is HTML as it may be shown. */
  reply: z.strictObject({ name: text, content: text }),
})
