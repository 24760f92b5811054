import { ApiError, createCaller, type Parts, type Reply } from '@orangery/client/browser'
import type { Route } from '@orangery/contract/kernel'
import { QueryClient, queryOptions } from '@tanstack/react-query'

export { ApiError, type Parts, type Reply }

/** Calls a route of the server that the page came from. */
export const call = createCaller()

/** A read as the query cache knows it: one key per route and its parts, the older request cancelled by the newer. */
export function read<R extends Route>(route: R, parts: Parts<R>) {
  return queryOptions({
    queryKey: [route.id, parts.params ?? null, parts.query ?? null] as const,
    queryFn: ({ signal }) => call(route, parts, signal),
  })
}

const isRefusal = (error: unknown) => error instanceof ApiError && error.status >= 400 && error.status < 500

export const cache = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: (failures, error) => !isRefusal(error) && failures < 2 } },
})

/** Marks what these routes answered as old; what is on the screen is read again behind it. */
export async function refresh(...routes: readonly Pick<Route, 'id'>[]): Promise<void> {
  await Promise.all(routes.map((route) => cache.invalidateQueries({ queryKey: [route.id] })))
}
