// For tests: an ATS that answers what the script says and keeps what it was asked.
import type { Transport, TransportReply, TransportRequest } from '../transport.ts'

export interface ScriptedReply {
  readonly status?: number
  readonly headers?: TransportReply['headers']
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown
}

export interface Asked extends TransportRequest {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly json: unknown
}

export interface ScriptedTransport {
  readonly transport: Transport
  readonly asked: readonly Asked[]
}

/** Throws what the script throws, as a transport does when nobody answers. */
export function scriptedTransport(script: (request: Asked) => ScriptedReply): ScriptedTransport {
  const asked: Asked[] = []
  const transport: Transport = async (request) => {
    const url = new URL(request.url)
    const seen: Asked = {
      ...request,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      json: request.body === undefined ? undefined : JSON.parse(request.body),
    }
    asked.push(seen)
    const { status = 200, headers = {}, body = {} } = script(seen)
    return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }
  }
  return { transport, asked }
}
