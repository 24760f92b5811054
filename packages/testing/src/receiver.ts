import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What the receiver does with a request; 200 with an empty body unless told otherwise. */
export interface Script {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds of the machine before it answers. */
  readonly delayMs?: number
  /** Never answers; the connection stays open until the other side gives up or the receiver stops. */
  readonly hang?: boolean
  /** 302 to this address. */
  readonly redirect?: string
  /** A body of so many bytes. */
  readonly bytes?: number
  /** Closes the connection without an answer. */
  readonly close?: boolean
}

/** One request as it came. */
export interface Delivery {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** The bytes of the body, and the same as text. */
  readonly body: Buffer
  readonly raw: string
  /** The parsed body; an empty object when it is no JSON. */
  readonly json: { readonly action: string; readonly payload: Record<string, unknown> }
  /** When its last byte came, by the machine's clock. */
  readonly at: Date
  /** Whether its Signature is that of the bytes under this secret. */
  verify(secret: string): boolean
}

export interface Receiver extends AsyncDisposable {
  /** http on loopback, without a slash at its end; any path below it is answered. */
  readonly url: string
  readonly deliveries: readonly Delivery[]
  /** How every request is answered from now on; a function is asked for each. */
  answerWith(script: Script | ((delivery: Delivery) => Script | undefined)): void
  /** How the next requests are answered, one each, before `answerWith` holds again. */
  answerNext(...scripts: Script[]): void
  /** Waits until so many have come since the start; answers all of them. Throws after ten seconds. */
  arrived(count: number): Promise<readonly Delivery[]>
  forget(): void
  stop(): Promise<void>
}

/** A partner's server for web hooks. */
export async function startReceiver(): Promise<Receiver> {
  const deliveries: Delivery[] = []
  const next: Script[] = []
  let usual: (delivery: Delivery) => Script | undefined = () => undefined
  const server = createServer(async (request, reply) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { method = '', url = '', headers } = request
    const delivery = deliveryOf({ method, path: url, headers, body: Buffer.concat(parts) })
    deliveries.push(delivery)
    await act(reply, next.shift() ?? usual(delivery) ?? {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  async function stop(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    answerWith: (script) => {
      usual = typeof script === 'function' ? script : () => script
    },
    answerNext: (...scripts) => void next.push(...scripts),
    async arrived(count) {
      for (let look = 0; look < 1000 && deliveries.length < count; look++) await pause(10)
      if (deliveries.length >= count) return deliveries
      throw new Error(`${deliveries.length} of ${count} deliveries came within 10 s`)
    },
    forget: () => void deliveries.splice(0),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** A request as a receiver has got it. */
export function deliveryOf(request: Pick<Delivery, 'method' | 'path' | 'headers' | 'body'>): Delivery {
  const { headers, body } = request
  return {
    ...request,
    at: new Date(),
    raw: body.toString('utf8'),
    json: parsed(body),
    verify(secret) {
      const [scheme, hex = ''] = String(headers.signature).split(' ')
      const expected = createHmac('sha256', secret).update(body).digest()
      const given = Buffer.from(hex, 'hex')
      return scheme === 'sha256' && given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

function parsed(body: Buffer): Delivery['json'] {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return {} as Delivery['json']
  }
}

async function act(reply: ServerResponse, script: Script): Promise<void> {
  if (script.hang) return
  if (script.delayMs) await pause(script.delayMs)
  if (script.close) return void reply.destroy()
  const headers = { ...script.headers, ...(script.redirect ? { location: script.redirect } : {}) }
  reply.writeHead(script.status ?? (script.redirect ? 302 : 200), headers)
  reply.end(script.bytes === undefined ? script.body : Buffer.alloc(script.bytes, 'o'))
}
