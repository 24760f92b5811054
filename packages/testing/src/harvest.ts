import { type HarvestV1, type HarvestV1Id, harvestV1 } from '@orangery/contract/harvest-v1'
import { fillPath } from '@orangery/contract/kernel'
import type { z } from 'zod'

export interface HarvestAsked {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly body?: unknown
  /** The value of On-Behalf-Of for this call; null leaves it out. */
  readonly actor?: number | string | null
  readonly headers?: Readonly<Record<string, string>>
}

export interface HarvestAnswer {
  readonly status: number
  readonly headers: Headers
  /** The parsed body; undefined when it is no JSON. */
  readonly json: unknown
}

/** A partner's program with a key: what it says goes over the wire as it is. */
export interface HarvestCaller {
  /** Any answer is an answer, a refusal too. */
  ask(operation: HarvestV1Id, asked?: HarvestAsked): Promise<HarvestAnswer>
  /** The reply of a call that must succeed. Throws with what was said when it does not. */
  do<Id extends HarvestV1Id>(operation: Id, asked?: HarvestAsked): Promise<z.output<HarvestV1[Id]['reply']>>
}

/** `actor` is the user of On-Behalf-Of in calls that need one. */
export function harvest(url: string, key: string, options: { actor?: number } = {}): HarvestCaller {
  async function ask(id: HarvestV1Id, asked: HarvestAsked = {}): Promise<HarvestAnswer> {
    const operation = harvestV1[id]
    const search = new URLSearchParams(
      Object.entries(asked.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    )
    const actor = asked.actor === undefined && operation.onBehalfOf ? options.actor : asked.actor
    const response = await fetch(`${url}${fillPath(operation.path, asked.params)}${search.size > 0 ? `?${search}` : ''}`, {
      method: operation.method,
      headers: {
        authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
        ...(actor === undefined || actor === null ? {} : { 'on-behalf-of': String(actor) }),
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...asked.headers,
      },
      body: asked.body === undefined ? undefined : JSON.stringify(asked.body),
    })
    return { status: response.status, headers: response.headers, json: await response.json().catch(() => undefined) }
  }
  return {
    ask,
    async do(id, asked) {
      const answer = await ask(id, asked)
      if (answer.status < 300) return answer.json as never
      throw new Error(`${id} was answered ${answer.status}: ${JSON.stringify(answer.json)}`)
    },
  }
}
