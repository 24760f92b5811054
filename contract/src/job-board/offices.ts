// Public documentation: https://developers.greenhouse.io/job-board.html#offices
import { z } from 'zod'
import { boardDepartment } from './departments.ts'
import { boardResource } from './operation.ts'
import { id, onBoard, renderAs, text, unitOnBoard } from './values.ts'

const { get } = boardResource('Offices')

/** The jobs of an office lie in their departments. */
const boardOffice = z.strictObject({
  id,
  name: text,
  departments: z.array(boardDepartment),
  parent_id: id.nullable().optional(),
  child_ids: z.array(id).optional(),
  get children() {
    return z.array(boardOffice).optional()
  },
})

export const listBoardOffices = get({
  id: 'offices.list',
  path: '/v1/boards/{board_token}/offices',
  params: onBoard,
  query: renderAs,
  reply: z.strictObject({ offices: z.array(boardOffice) }),
})

export const retrieveBoardOffice = get({
  id: 'offices.retrieve',
  path: '/v1/boards/{board_token}/offices/{office_id}',
  params: unitOnBoard('office_id'),
  query: renderAs,
  reply: boardOffice,
})
