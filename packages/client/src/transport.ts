/** One HTTP request, complete with its credential. */
export interface TransportRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface TransportReply {
  readonly status: number
  /** In any letters; a header that came several times is a list or joined by commas. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string | Uint8Array
}

/**
 * How requests leave the house: the checked door of the platform on the server, something scripted in tests.
 * It follows no redirects, and throws when there is no answer.
 */
export type Transport = (request: TransportRequest) => Promise<TransportReply>

/** The value of a header, whatever its letters; several are joined by commas. */
export function headerOf(reply: TransportReply, name: string): string | undefined {
  const found = Object.entries(reply.headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  return typeof found === 'string' || found === undefined ? found : found.join(', ')
}

export function textOf(reply: TransportReply): string {
  return typeof reply.body === 'string' ? reply.body : new TextDecoder().decode(reply.body)
}
