import type { HarvestV1, HarvestV1Id, HarvestV1ServedId } from '@orangery/contract/harvest-v1'
import type { OperationInput, OperationReply } from '@orangery/contract/kernel'
import type { Actor } from '../../actor.ts'
import type { CoreContext } from '../../context.ts'
import type { UserRow } from '../../users/index.ts'
import { idPageOf, type PageRequest } from './paging.ts'
import type { ReadyJson } from './ready-json.ts'

/** One call, after the face has proven the key, counted it, resolved On-Behalf-Of and converted what was sent. */
export interface Call<Id extends HarvestV1Id> extends OperationInput<HarvestV1[Id]> {
  readonly core: CoreContext
  readonly actor: Actor
  /** The user of On-Behalf-Of; null for reads. */
  readonly user: UserRow | null
  readonly page: PageRequest
  /** Sets Link from the rows of a page that was asked for one row too many; answers the rows to present. `within` is where a row stands in another order than that of ids. */
  readonly paged: <Row extends { id: number; within?: number }>(
    rows: readonly Row[],
    count: () => Promise<number | undefined>,
  ) => Promise<Row[]>
  /** For the few operations that answer with another success than the usual one. */
  readonly answerWith: (status: 200) => void
}

/** The answer 204 of the few operations that may have had nothing to do. */
export const noContent = Symbol('no content')

export type Handler<Id extends HarvestV1Id> = (
  call: Call<Id>,
) => Promise<OperationReply<HarvestV1[Id]> | ReadyJson | typeof noContent>

/** Every served operation has a handler, or this does not compile. */
export type Handlers = { readonly [Id in HarvestV1ServedId]: Handler<Id> }

export function pageOf(call: { page: PageRequest }) {
  return idPageOf(call.page)
}
