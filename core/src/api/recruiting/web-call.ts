import type { Route } from '@orangery/contract/kernel'
import type { z } from 'zod'
import type { Viewer } from '../../access/index.ts'
import type { Actor } from '../../actor.ts'
import type { CoreContext } from '../../context.ts'

/** A call of the web app, after session, policy and shape were checked. */
export interface WebCall<R extends Route> {
  readonly core: CoreContext
  readonly viewer: Viewer
  readonly actor: Actor
  /** The signed-in account's zone, an IANA name. */
  readonly timeZone: string
  readonly params: z.output<R['params']>
  readonly query: z.output<R['query']>
  readonly body: z.output<R['body']>
}

export type WebHandler<R extends Route> = (call: WebCall<R>) => Promise<z.input<R['reply']>>

/** A route of the contract with what answers it. */
export interface WebBinding {
  readonly route: Route
  readonly handler: (call: WebCall<Route>) => Promise<unknown>
}

export function answer<R extends Route>(route: R, handler: WebHandler<R>): WebBinding {
  return { route, handler: handler as unknown as WebBinding['handler'] }
}

export const done = { ok: true } as const
