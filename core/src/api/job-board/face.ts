// Public documentation: https://developers.greenhouse.io/job-board.html
import { type BoardOperation, jobBoard } from '@orangery/contract/job-board'
import { fieldErrors } from '@orangery/contract/kernel'
import { DomainError } from '@orangery/platform'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { LastUsed } from '../../access/index.ts'
import type { CoreContext } from '../../context.ts'
import { type Board, findBoard } from '../../job-board/index.ts'
import type { BoardCall, BoardReadId } from './call.ts'
import { notOnBoard, toBoardError, validationError } from './errors.ts'
import { registerHandingIn } from './handing-in.ts'
import { handlers } from './handlers.ts'
import { openToAll, sendPublic } from './send.ts'

export interface BoardOptions {
  readonly lastUsed: LastUsed
  /** True when the call came over the public address by plain http; only calls with a key mind. */
  readonly isPlainHttp: (request: FastifyRequest) => boolean
  /** Checks replies against the contract; tests only. */
  readonly checkReplies: boolean
}

/** Serves the job board: reading is open to everybody, from any page, and cacheable; handing in needs a key. */
export function registerJobBoard(app: FastifyInstance, core: CoreContext, options: BoardOptions): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = toBoardError(thrown)
    if (error.status >= 500) core.logger.error({ error: thrown, url: request.url.split('?')[0] }, 'a call of the job board failed')
    if (request.method === 'GET') openToAll(reply)
    return reply.code(error.status).send(error.body)
  })
  app.all('/v1/boards/*', async () => {
    throw notOnBoard('Resource')
  })
  for (const operation of Object.values(jobBoard) as BoardOperation[])
    if (operation.method === 'GET') registerReading(app, core, { operation, options })
  registerHandingIn(app, core, options)
}

function registerReading(
  app: FastifyInstance,
  core: CoreContext,
  { operation, options }: { operation: BoardOperation; options: BoardOptions },
): void {
  app.get<{ Params: { board_token: string } }>(operation.path.replace(/\{(\w+)\}/g, ':$1'), async (request, reply) => {
    const board = await requireBoard(core, request.params.board_token)
    const params = operation.params.safeParse(request.params)
    if (!params.success) throw notOnBoard('Resource')
    const query = operation.query.safeParse(request.query)
    if (!query.success) throw validationError(fieldErrors(query.error, request.query))
    const handler = handlers[operation.id as BoardReadId] as unknown as (call: unknown) => Promise<unknown>
    const call = { core, board, params: params.data, query: query.data } as BoardCall<BoardReadId>
    const answer = await handler(call)
    if (options.checkReplies) checkReply(operation, answer)
    return sendPublic(request, reply, answer)
  })
}

async function requireBoard(core: CoreContext, token: string): Promise<Board> {
  const board = await findBoard(core.db)
  if (board?.url_token !== token) throw notOnBoard('Job Board')
  return board
}

function checkReply(operation: BoardOperation, answer: unknown): void {
  const checked = operation.reply.safeParse(answer)
  if (!checked.success)
    throw new DomainError(
      'reply-broken',
      `The reply of ${operation.id} breaks the contract: ${JSON.stringify(fieldErrors(checked.error, answer).slice(0, 5))}`,
    )
}
