import { z } from 'zod'
import type { Method } from './operation.ts'

/**
 * A route of the suite's own web applications (not of a public face). `policy` names the rule that decides who may call it;
 * a face that does not know the name refuses to start.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly id: string
  readonly method: Method
  /** `{name}` marks a parameter, as in `/api/recruiting/candidates/{id}`. */
  readonly path: string
  readonly policy: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
}

type Loose<T> = { [K in keyof T]?: T[K] }

/** Fills in empty shapes for the parts that a route does not use. */
export function defineRoute<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Reply extends z.ZodType = z.ZodUndefined,
>(
  route: Pick<Route, 'id' | 'method' | 'path' | 'policy'> &
    Loose<Pick<Route<Params, Query, Body, Reply>, 'params' | 'query' | 'body' | 'reply'>>,
): Route<Params, Query, Body, Reply> {
  return { params: nothing, query: nothing, body: nothing, reply: nothing, ...route } as unknown as Route<
    Params,
    Query,
    Body,
    Reply
  >
}

const nothing = z.undefined()
