import type { z } from 'zod'
import { nothingAsked } from './values.ts'

type Nothing = typeof nothingAsked

/** One call of the job board. Reading needs no key; handing in an application needs one of the type Job Board, as Basic auth. */
export interface BoardOperation<
  Id extends string = string,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly id: Id
  readonly method: 'GET' | 'POST'
  readonly path: `/v1/boards/{board_token}${string}`
  /** What it is about, as the documentation groups it. */
  readonly resource: string
  readonly needsKey: boolean
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
}

interface Declared<Id, Params, Query, Body, Reply> {
  readonly id: Id
  readonly path: `/v1/boards/{board_token}${string}`
  readonly params: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
}

/** The two kinds of call of one resource. Whatever is left out is empty. */
export function boardResource(resource: string) {
  const verb =
    (method: 'GET' | 'POST') =>
    <
      const Id extends string,
      Params extends z.ZodType,
      Reply extends z.ZodType,
      Query extends z.ZodType = Nothing,
      Body extends z.ZodType = Nothing,
    >(
      declared: Declared<Id, Params, Query, Body, Reply>,
    ): BoardOperation<Id, Params, Query, Body, Reply> => {
      const { query = nothingAsked, body = nothingAsked, ...rest } = declared
      return { ...rest, query: query as Query, body: body as Body, method, resource, needsKey: method === 'POST' }
    }
  return { get: verb('GET'), post: verb('POST') }
}
