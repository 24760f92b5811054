// Public documentation: https://developers.greenhouse.io/job-board.html#submit-an-application
import multipart from '@fastify/multipart'
import { jobBoard } from '@orangery/contract/job-board'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkKey } from '../../access/index.ts'
import type { CoreContext } from '../../context.ts'
import { type Board, findBoard, type PostToApply, postToApply } from '../../job-board/index.ts'
import { internalBoard } from '../../organization/index.ts'
import { badCredentials, readKey } from '../given-key.ts'
import { BoardError, notOnBoard } from './errors.ts'
import type { BoardOptions } from './face.ts'
import { nestFields } from './nested-names.ts'
import { submitApplication } from './operations/applications.submit.ts'
import { formLimits } from './read-form.ts'

/** What is taken in one piece: JSON and forms without files. Larger files come as multipart, which passes by. */
const mostInOnePiece = 32 * 1024 * 1024

declare module 'fastify' {
  interface FastifyRequest {
    boardKeyId?: number
  }
}

/** Serves the one call that writes: key, post, body, rule. The key is asked for before a body is read. */
export function registerHandingIn(app: FastifyInstance, core: CoreContext, options: BoardOptions): void {
  const operation = jobBoard['applications.submit']
  app.register(async (scope) => {
    await scope.register(multipart, { limits: formLimits, throwFileSizeLimit: false })
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, nestFields(new URLSearchParams(String(body)))),
    )
    scope.route({
      method: operation.method,
      url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
      bodyLimit: mostInOnePiece,
      onRequest: async (request, reply) => admit(core, options, { request, reply }),
      handler: async (request) => {
        const { board, post } = await requirePost(core, operation.params.safeParse(request.params).data)
        return submitApplication(core, request, { board, post, keyId: request.boardKeyId! })
      },
    })
  })
}

async function admit(
  core: CoreContext,
  { isPlainHttp, lastUsed }: BoardOptions,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  if (isPlainHttp(request)) throw new BoardError(403, 'Plain http is not served. Use https.')
  const given = readKey(request.headers.authorization)
  if ('refusal' in given) throw new BoardError(401, given.refusal)
  const check = await checkKey(core, { key: given.key, apiType: 'job_board', operation: 'applications.submit', lastUsed })
  if (check.outcome === 'unknown') throw new BoardError(401, badCredentials)
  if (check.outcome === 'limited') {
    reply.header('Retry-After', check.budget.retryAfter)
    throw new BoardError(429, `More than ${check.budget.limit} calls in 10 seconds. Retry after ${check.budget.retryAfter} s.`)
  }
  request.boardKeyId = check.keyId
}

/** Posts that only people inside see are applied to under a word of their own. */
async function requirePost(
  core: CoreContext,
  params: { board_token: string; id: number } | undefined,
): Promise<{ board: Board; post: PostToApply }> {
  const board = await findBoard(core.db)
  const inside = params?.board_token === internalBoard
  if (!board || !params || (!inside && params.board_token !== board.url_token)) throw notOnBoard('Job Board')
  const post = await postToApply(core.db, { id: params.id, board: inside ? 'internal' : 'external' })
  if (!post) throw notOnBoard('Job')
  return { board, post }
}
