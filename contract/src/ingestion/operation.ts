import { z } from 'zod'

const nothing = z.object({})
type Nothing = typeof nothing

/** One call of a partner who brings candidates. Each names a user by e-mail address in On-Behalf-Of. */
export interface IngestionOperation<
  Id extends string = string,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly id: Id
  readonly method: 'GET' | 'POST'
  readonly path: `/v1/partner/${string}`
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
}

/** Fills in empty shapes for what a call does not use. */
export function ingestionOperation<
  const Id extends string,
  Reply extends z.ZodType,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  declared: Pick<IngestionOperation<Id>, 'id' | 'method' | 'path'> & { query?: Query; body?: Body; reply: Reply },
): IngestionOperation<Id, Query, Body, Reply> {
  const { query = nothing, body = nothing, ...rest } = declared
  return { ...rest, query: query as Query, body: body as Body }
}
