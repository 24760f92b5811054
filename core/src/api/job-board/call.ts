import type { JobBoard, JobBoardId } from '@orangery/contract/job-board'
import type { z } from 'zod'
import type { CoreContext } from '../../context.ts'
import type { Board } from '../../job-board/index.ts'

/** A reading call, after the face has found the board and converted what was asked. */
export interface BoardCall<Id extends JobBoardId> {
  readonly core: CoreContext
  readonly board: Board
  readonly params: z.output<JobBoard[Id]['params']>
  readonly query: z.output<JobBoard[Id]['query']>
}

export type BoardHandler<Id extends JobBoardId> = (call: BoardCall<Id>) => Promise<z.input<JobBoard[Id]['reply']>>

export type BoardReadId = Exclude<JobBoardId, 'applications.submit'>
export type BoardHandlers = { readonly [Id in BoardReadId]: BoardHandler<Id> }
