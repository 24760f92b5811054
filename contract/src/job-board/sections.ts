// Public documentation: https://developers.greenhouse.io/job-board.html#prospect-post-sections
import { z } from 'zod'
import { boardResource } from './operation.ts'
import { id, listedPost, onBoard, text, unitOnBoard } from './values.ts'

const { get } = boardResource('Prospect Post Sections')

const section = z.strictObject({ id, name: text, jobs: z.array(listedPost) })

export const listSections = get({
  id: 'sections.list',
  path: '/v1/boards/{board_token}/sections',
  params: onBoard,
  reply: z.strictObject({ sections: z.array(section) }),
})

export const retrieveSection = get({
  id: 'sections.retrieve',
  path: '/v1/boards/{board_token}/sections/{section_id}',
  params: unitOnBoard('section_id'),
  reply: section,
})
