// Public documentation: https://developers.greenhouse.io/job-board.html#departments
import { z } from 'zod'
import { boardResource } from './operation.ts'
import { id, listedPost, onBoard, renderAs, text, unitOnBoard } from './values.ts'

const { get } = boardResource('Departments')

/** In a list the units point at each other; in a tree they lie within each other and point nowhere. */
export const boardDepartment = z.strictObject({
  id,
  name: text,
  jobs: z.array(listedPost),
  parent_id: id.nullable().optional(),
  child_ids: z.array(id).optional(),
  get children() {
    return z.array(boardDepartment).optional()
  },
})

export const listBoardDepartments = get({
  id: 'departments.list',
  path: '/v1/boards/{board_token}/departments',
  params: onBoard,
  query: renderAs,
  reply: z.strictObject({ departments: z.array(boardDepartment) }),
})

export const retrieveBoardDepartment = get({
  id: 'departments.retrieve',
  path: '/v1/boards/{board_token}/departments/{department_id}',
  params: unitOnBoard('department_id'),
  query: renderAs,
  reply: boardDepartment,
})
