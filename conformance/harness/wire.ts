import { setTimeout as pause } from 'node:timers/promises'
import { fillPath, type Outline } from '@orangery/contract/kernel'
import { type PublishedOperation, readPublished } from '../published.ts'
import { exchange, type RawReply } from './exchange.ts'
import { expectedForms } from './expected.ts'
import { keep } from './record.ts'
import { misfits } from './shape.ts'
import type { Target } from './target.ts'

/** A request in terms of an operation; whatever is left out is as it should be. */
export interface Asked {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly body?: unknown
  /** The value of On-Behalf-Of; null leaves the header out. */
  readonly actor?: string | number | null
  /** Another key; null leaves the credential out. */
  readonly key?: string | null
  /** What stands behind the key in the credential; empty unless said. */
  readonly password?: string
  /** Whether the path ends in a slash. */
  readonly slash?: boolean
  /** Whether to wait and try again when the budget is used up; true unless said. */
  readonly patient?: boolean
}

export interface Answer extends RawReply {
  readonly operation: string
  /** The parsed body; undefined when it is no JSON. */
  readonly json: unknown
  /** For a success: what it lacks of the published shape. */
  readonly misfits: readonly string[]
  /** The addresses of the Link header by relation. */
  readonly links: Readonly<Record<string, string>>
}

const { operations } = readPublished()

/** Speaks to a server by operation, keeps the record, and knows nothing of the server but its address and keys. */
export class Wire {
  readonly target: Target

  constructor(target: Target) {
    this.target = target
  }

  async ask(operation: string, asked: Asked = {}): Promise<Answer> {
    const facts = factsOf(operation)
    const search = new URLSearchParams(
      Object.entries(asked.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    )
    const url =
      this.target.baseUrl + fillPath(facts.path, asked.params) + (asked.slash ? '/' : '') + (search.size > 0 ? `?${search}` : '')
    return await this.#send(operation, url, { ...asked, followed: false })
  }

  /** The page behind this one, or undefined when this was the last. */
  async follow(answer: Answer, asked: Pick<Asked, 'key'> = {}): Promise<Answer | undefined> {
    const next = answer.links.next
    if (next === undefined) return undefined
    const { origin } = new URL(this.target.baseUrl)
    if (new URL(next, origin).origin !== origin)
      throw new Error(`The Link of ${answer.operation} leads to ${next}; the key stays at ${origin}`)
    return await this.#send(answer.operation, next, { ...asked, followed: true })
  }

  async #send(operation: string, url: string, asked: Asked & { readonly followed: boolean }): Promise<Answer> {
    const facts = factsOf(operation)
    const request = { method: facts.method, url, headers: this.#headers(facts, asked), body: textOfBody(asked.body) }
    for (let attempt = 1; ; attempt++) {
      const reply = await exchange(request)
      const answer = interpret(operation, reply)
      keep({ operation, status: reply.status, fits: answer.misfits.length === 0, followed: asked.followed })
      if (reply.status !== 429 || asked.patient === false || attempt === 5) return answer
      await pause(Number(reply.headers['retry-after'] ?? 10) * 1000)
    }
  }

  #headers(facts: PublishedOperation, { key = this.target.key, password = '', actor, body }: Asked): Record<string, string> {
    const behalf = actor === undefined && facts.onBehalfOf ? this.target.actor : actor
    return {
      accept: 'application/json',
      ...(key === null ? {} : { authorization: `Basic ${Buffer.from(`${key}:${password}`).toString('base64')}` }),
      ...(behalf === undefined || behalf === null ? {} : { 'on-behalf-of': String(behalf) }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
  }
}

/** The published facts of an operation; throws when nothing of that name is published. */
export function factsOf(operation: string): PublishedOperation {
  const facts = operations[operation]
  if (facts === undefined) throw new Error(`No operation ${operation} is published`)
  return facts
}

export const publishedOperations = operations

function textOfBody(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body)
}

function interpret(operation: string, reply: RawReply): Answer {
  const facts = factsOf(operation)
  const json = parsed(reply.text)
  const links = linksIn(reply.headers.link)
  if (reply.status < 200 || reply.status >= 300) return { ...reply, operation, json, links, misfits: [] }
  const status = reply.status === facts.status ? [] : [`status ${reply.status} instead of ${facts.status}`]
  return { ...reply, operation, json, links, misfits: [...status, ...fewestMisfits(expectedForms(operation, facts.reply), json)] }
}

function fewestMisfits(forms: readonly Outline[], json: unknown): readonly string[] {
  return forms.map((form) => misfits(form, json)).reduce((best, one) => (one.length < best.length ? one : best))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function linksIn(header: string | string[] | undefined): Record<string, string> {
  const links = [header ?? '']
    .flat()
    .join(',')
    .matchAll(/<([^>]*)>\s*;\s*rel="?([\w-]+)"?/g)
  return Object.fromEntries([...links].map(([, address, relation]) => [relation!, address!]))
}
