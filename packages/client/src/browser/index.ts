// Goes into every page: no shapes run here, only their types.
import { fillPath, type Route } from '@orangery/contract/kernel'
import type { z } from 'zod'
import { ApiError } from './api-error.ts'

export { fillPath } from '@orangery/contract/kernel'
export { ApiError } from './api-error.ts'

type Part<Name extends string, Shape extends z.ZodType> = Shape extends z.ZodUndefined
  ? { readonly [K in Name]?: undefined }
  : undefined extends z.input<Shape>
    ? { readonly [K in Name]?: z.input<Shape> }
    : { readonly [K in Name]: z.input<Shape> }

/** What a call of a route must bring. */
export type Parts<R extends Route> = Part<'params', R['params']> & Part<'query', R['query']> & Part<'body', R['body']>
export type Reply<R extends Route> = z.output<R['reply']>

export type Caller = <R extends Route>(route: R, parts: Parts<R>, signal?: AbortSignal) => Promise<Reply<R>>

export interface CallerOptions {
  /** In front of every path; empty for the server that the page came from. */
  readonly baseUrl?: string
  readonly fetch?: typeof fetch
  /** Further headers of every call, such as the token of a paired extension. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes the function that calls routes. It throws ApiError for every answer that is no success, and for none at all. */
export function createCaller({
  baseUrl = '',
  fetch: send = (...request) => fetch(...request),
  headers = {},
}: CallerOptions = {}): Caller {
  return async (route, parts, signal) => {
    const { params, query, body } = parts as Given
    const response = await send(baseUrl + fillPath(route.path, params) + search(query), {
      method: route.method,
      signal,
      headers: {
        accept: 'application/json',
        'x-orangery': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new ApiError({
        status: 0,
        code: 'unreachable',
        message: 'The server did not answer. What you wrote is kept; try again in a moment.',
      })
    })
    const answer: unknown = await response.json().catch(() => undefined)
    if (!response.ok) throw ApiError.from(response.status, answer)
    return answer as Reply<typeof route>
  }
}

interface Given {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

function search(query: Readonly<Record<string, unknown>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`
}
