import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

export interface RawRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface RawReply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** One request over the wire, as it is said: `fetch` would refuse a GET with a body, which is one of the things to try. */
export async function exchange({ method, url, headers, body }: RawRequest): Promise<RawReply> {
  const send = url.startsWith('https:') ? requestHttps : requestHttp
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const length: Record<string, string> = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const request = send(url, { method, headers: { ...headers, ...length }, timeout: 30_000 }, resolve)
  request.on('error', reject)
  request.on('timeout', () => request.destroy(new Error(`${method} ${url} was not answered within 30 s`)))
  request.end(body)
  const reply = await promise
  const parts: Buffer[] = []
  for await (const part of reply) parts.push(part as Buffer)
  return { status: reply.statusCode ?? 0, headers: reply.headers, text: Buffer.concat(parts).toString('utf8') }
}
