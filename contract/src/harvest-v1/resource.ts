import { z } from 'zod'
import { defineOperation, type Method, type Operation, type Paging } from '../kernel/index.ts'
import { idText } from './shapes/values.ts'

type Nothing = z.ZodObject<Record<never, never>>
type NoBody = z.ZodOptional<Nothing>

/** What an operation's file says. Whatever is left out is empty, unpaged, answered with 200 and not served. */
interface Declared<Id, Params, Query, Body, Reply, Served> {
  readonly id: Id
  /** The label on the page "Manage Permissions", verb included. */
  readonly label: string
  readonly path: string
  readonly paging?: Paging
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
  readonly status?: 200 | 201
  readonly served?: Served
  readonly replacedBy?: string
}

const nothing: Nothing = z.object({})
const noBody: NoBody = nothing.optional()

/** The commonest path. */
export const byId = z.object({ id: idText })

/**
 * The verbs of one resource, bound to its group on the page "Manage Permissions".
 * In Harvest v1 and v2 every write names a user in On-Behalf-Of and no read does.
 */
export function resource(group: string) {
  const verb =
    (method: Method) =>
    <
      const Id extends string,
      Reply extends z.ZodType,
      Params extends z.ZodType = Nothing,
      Query extends z.ZodType = Nothing,
      Body extends z.ZodType = NoBody,
      const Served extends boolean = false,
    >(
      declared: Declared<Id, Params, Query, Body, Reply, Served>,
    ): Operation<Id, Params, Query, Body, Reply, Served> => {
      const { label, ...rest } = declared
      const { params = nothing, query = nothing, body = noBody, served = false, paging = 'none', status = 200 } = rest
      const filled = { ...rest, params, query, body, served, paging, status } as Pick<
        Operation<Id, Params, Query, Body, Reply, Served>,
        'id' | 'path' | 'params' | 'query' | 'body' | 'reply' | 'served' | 'paging' | 'status'
      >
      return defineOperation({ ...filled, method, permission: { group, label }, onBehalfOf: method !== 'GET' })
    }
  return { get: verb('GET'), post: verb('POST'), put: verb('PUT'), patch: verb('PATCH'), remove: verb('DELETE') }
}
