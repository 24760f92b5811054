// Public documentation: https://developers.greenhouse.io/job-board.html#education
import { z } from 'zod'
import { givenText } from '../harvest-v1/shapes/values.ts'
import { boardResource } from './operation.ts'
import { id, onBoard, text, whole } from './values.ts'

const { get } = boardResource('Educations')

export const choicesPerPage = 100

const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'Must be a page number, from 1')
  .transform(Number)
  .meta({ kind: 'integer' })

const query = z.object({
  /** Part of the name, in whatever letters. */
  term: givenText.optional(),
  page: pageNumber.default(1),
})
const reply = z.strictObject({
  items: z.array(z.strictObject({ id, text })),
  meta: z.strictObject({ total_count: whole, per_page: whole }),
})

export const listBoardDegrees = get({
  id: 'education.degrees',
  path: '/v1/boards/{board_token}/education/degrees',
  params: onBoard,
  query,
  reply,
})

export const listBoardDisciplines = get({
  id: 'education.disciplines',
  path: '/v1/boards/{board_token}/education/disciplines',
  params: onBoard,
  query,
  reply,
})

export const listBoardSchools = get({
  id: 'education.schools',
  path: '/v1/boards/{board_token}/education/schools',
  params: onBoard,
  query,
  reply,
})
