import type { Dispatcher } from 'undici'
import type { Clock } from '../clock/clock.ts'
import { currentCorrelation } from '../correlation.ts'
import type { Logger } from '../logger.ts'
import { type Dial, keepConnections } from './connections.ts'
import { EgressError, egressErrorFrom } from './egress-error.ts'
import { createEgressPolicy, type EgressRole, type OwnOrigin, type Resolve } from './policy.ts'

export interface EgressRequest {
  role: EgressRole
  method: string
  url: string
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer
  /** For the whole call, name to last byte; 15 seconds unless given. */
  timeoutMs?: number
  /** Of the answer's body; 1 MiB unless given. */
  maxBytes?: number
}

export interface EgressReply {
  status: number
  /** Lower-case names; a repeated header is joined with a comma. */
  headers: Record<string, string>
  body: Buffer
  durationMs: number
}

/** The only door for outbound HTTP. */
export interface Egress {
  /** Any status but a redirect is a reply. Throws EgressError. */
  send(request: EgressRequest): Promise<EgressReply>
  /** Throws EgressError when a call to this URL would be refused now; makes no connection. */
  check(role: EgressRole, url: string): Promise<void>
  close(): Promise<void>
}

export interface EgressOptions {
  allowSubnets: readonly string[]
  /** A function when the own origin is known only after listening. */
  own: readonly OwnOrigin[] | (() => readonly OwnOrigin[])
  clock?: Clock
  logger: Logger
  /** Lets every call reach the machine itself; for tests and development only. */
  devLoopback: boolean
  resolve?: Resolve
  dial?: Dial
}

const redirects = new Set([300, 301, 302, 303, 307, 308])

/** Resolves, checks every address, dials exactly that one, follows no redirect, caps size and time. */
export function createEgress(options: EgressOptions): Egress {
  const policy = createEgressPolicy(options)
  const connections = keepConnections({ perTarget: 64, connectTimeoutMs: 10_000, dial: options.dial })

  async function call(request: EgressRequest, url: URL, signal: AbortSignal): Promise<Omit<EgressReply, 'durationMs'>> {
    const address = await untilAborted(policy.addressFor(url, request.role), signal)
    const connection = await connections.to(url.origin, address)
    const reply = await connection.request({
      method: request.method as Dispatcher.HttpMethod,
      path: url.pathname + url.search,
      headers: headersOf(request, url),
      body: request.body ?? null,
      headersTimeout: 0,
      bodyTimeout: 0,
      signal,
    })
    if (redirects.has(reply.statusCode)) {
      abandon(reply)
      throw new EgressError(
        'redirect',
        `${url.origin} answered ${reply.statusCode}, a redirect, which is not followed; use its target's address`,
        {
          status: reply.statusCode,
        },
      )
    }
    return {
      status: reply.statusCode,
      headers: joined(reply.headers),
      body: await readCapped(reply, request.maxBytes ?? 1_048_576, url),
    }
  }

  return {
    async send(request) {
      const started = performance.now()
      const took = () => Math.round(performance.now() - started)
      const shown = shownTarget(request.url)
      try {
        const reply = await call(request, parseUrl(request.url), AbortSignal.timeout(request.timeoutMs ?? 15_000))
        options.logger.debug(
          { role: request.role, method: request.method, target: shown, status: reply.status, ms: took() },
          'outbound call',
        )
        return { ...reply, durationMs: took() }
      } catch (thrown) {
        const error = egressErrorFrom(thrown, shown, took())
        options.logger.info(
          { role: request.role, method: request.method, target: shown, reason: error.reason, ms: took() },
          'outbound call failed',
        )
        throw error
      }
    },
    async check(role, url) {
      await policy.addressFor(parseUrl(url), role)
    },
    close: () => connections.close(),
  }
}

function parseUrl(text: string): URL {
  if (!URL.canParse(text))
    throw new EgressError('url', `"${text.slice(0, 100)}" is not a URL; write it like https://example.com/path`)
  return new URL(text)
}

/** Query and credentials stay out of logs and messages. */
function shownTarget(text: string): string {
  return URL.canParse(text) ? new URL(text).origin : 'the given address'
}

function headersOf(request: EgressRequest, url: URL): Record<string, string> {
  const given = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const login = url.username || url.password ? `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` : undefined
  return {
    'user-agent': 'Orangery',
    traceparent: currentCorrelation().traceparent,
    ...(login ? { authorization: `Basic ${Buffer.from(login).toString('base64')}` } : {}),
    ...given,
  }
}

async function readCapped(reply: Dispatcher.ResponseData, maxBytes: number, url: URL): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of reply.body as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) {
      abandon(reply)
      throw new EgressError('too-large', `${url.origin} answered with more than ${maxBytes} bytes`, { status: reply.statusCode })
    }
    parts.push(part)
  }
  return Buffer.concat(parts, size)
}

/** A body that is destroyed unread reports that as an error, which would end the process if nobody listened. */
function abandon(reply: Dispatcher.ResponseData): void {
  reply.body.on('error', () => {})
  reply.body.destroy()
}

function joined(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

/** A resolver cannot be cancelled, but nobody has to wait for it. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
