import type { HarvestV1, HarvestV1ServedId } from '@orangery/contract/harvest-v1'
import { harvestV1 } from '@orangery/contract/harvest-v1'
import { fillPath, type Operation } from '@orangery/contract/kernel'
import type { z } from 'zod'
import { AtsError } from '../ats-error.ts'
import { type Transport, type TransportReply, textOf } from '../transport.ts'
import { errorFrom } from './error-from.ts'

export interface Connection {
  /** Scheme, host and port; a path in front of `/v1` is kept. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly transport: Transport
}

export interface Call {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number | boolean | Date | undefined>>
  readonly body?: unknown
  readonly actor?: number
}

/** What an operation answers with, as it stands on the wire. */
export type Answer<Id extends HarvestV1ServedId> = z.output<HarvestV1[Id]['reply']>

/** Requests in the form that Harvest wants, and nothing of what they are about. */
export class Session {
  readonly #base: string
  readonly #authorization: string
  readonly #transport: Transport

  constructor({ baseUrl, apiKey, transport }: Connection) {
    this.#base = baseUrl.replace(/\/+$/, '')
    this.#authorization = `Basic ${toBase64(new TextEncoder().encode(`${apiKey}:`))}`
    this.#transport = transport
  }

  /** Throws AtsError unless the answer is a success. */
  async ask<Id extends HarvestV1ServedId>(id: Id, call: Call = {}): Promise<Answer<Id>> {
    const reply = await this.send(id, call)
    return succeeded(harvestV1[id], reply) as Answer<Id>
  }

  /** The reply, whatever its status. Throws AtsError only when there is none. */
  async send(id: HarvestV1ServedId, call: Call): Promise<TransportReply> {
    const operation: Operation = harvestV1[id]
    return await this.#request(operation.method, this.url(id, call), call)
  }

  url(id: HarvestV1ServedId, { params, query = {} }: Call): string {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, value instanceof Date ? value.toISOString() : String(value))
    }
    return this.#base + fillPath(harvestV1[id].path, params) + (search.size > 0 ? `?${search}` : '')
  }

  /** Follows what a Link header says; the address never leaves the host of the connection, nor does the key. */
  async follow(id: HarvestV1ServedId, link: string): Promise<TransportReply> {
    const base = new URL(this.#base)
    if (!URL.canParse(link, base.href))
      throw new AtsError({
        kind: 'unavailable',
        status: 200,
        message: `The ATS names ${link} as its next page, which is no address`,
      })
    const { pathname, search } = new URL(link, base)
    return await this.#request(harvestV1[id].method, base.origin + pathname + search, {})
  }

  async #request(method: string, url: string, { body, actor }: Call): Promise<TransportReply> {
    const headers = {
      accept: 'application/json',
      authorization: this.#authorization,
      ...(actor === undefined ? {} : { 'on-behalf-of': String(actor) }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const request = { method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    return await this.#transport(request).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new AtsError({
        kind: 'unavailable',
        status: 0,
        message: `The ATS at ${new URL(url).host} gave no answer: ${reason}`,
        cause,
      })
    })
  }
}

/** The parsed body of a success; throws AtsError for everything else. */
export function succeeded(operation: Operation, reply: TransportReply): unknown {
  if (reply.status < 200 || reply.status >= 300) throw errorFrom(operation, reply)
  try {
    return JSON.parse(textOf(reply))
  } catch (cause) {
    throw new AtsError({ kind: 'unavailable', status: reply.status, message: 'The ATS answered something that is not JSON', cause })
  }
}

/** Base64 where there may be no Buffer: the adapter runs in browsers too. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return btoa(binary)
}
