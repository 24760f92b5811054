import { hashToken } from '@orangery/platform'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { validationError } from './errors.ts'

/** Seconds for which what was read may be shown again without asking: how long a post that was taken offline can linger. */
const freshFor = 60

/** Anybody's page may read the board, and anybody's cache may keep it. */
export function openToAll(reply: FastifyReply): void {
  reply
    .header('Access-Control-Allow-Origin', '*')
    .header('Cross-Origin-Resource-Policy', 'cross-origin')
    .header('Referrer-Policy', 'no-referrer')
}

/** Sends an answer as JSON or, when a callback is named, as a script that calls it; with a tag, so that an unchanged answer costs nothing. */
export function sendPublic(request: FastifyRequest, reply: FastifyReply, answer: unknown) {
  const callback = callbackOf(request.query)
  const json = JSON.stringify(answer)
  const text = callback === undefined ? json : `/**/${callback}(${asScript(json)})`
  const tag = `"${hashToken(text).slice(0, 32)}"`
  openToAll(reply)
  reply.header('Cache-Control', `public, max-age=${freshFor}`).header('ETag', tag).header('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) return reply.code(304).send()
  const type = callback === undefined ? 'application/json' : 'application/javascript'
  return reply.code(200).type(`${type}; charset=utf-8`).send(text)
}

function callbackOf(query: unknown): string | undefined {
  const { callback } = query as { callback?: unknown }
  if (callback === undefined) return undefined
  if (typeof callback === 'string' && /^[A-Za-z0-9_.]{1,200}$/.test(callback)) return callback
  throw validationError([{ field: 'callback', message: 'May hold letters, digits, underscores and periods alone' }])
}

/** JSON that is safe inside a script of any age, and inside a page. */
function asScript(json: string): string {
  return json.replace(/[<>\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
