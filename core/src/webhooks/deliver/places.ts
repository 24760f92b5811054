/** A place at an endpoint; to be given back exactly once. */
export interface Place {
  /** `silent` when the endpoint let the time run out. */
  leave(outcome: { silent: boolean }): void
}

/**
 * How many deliveries this process sends to each endpoint at once. Sending is waiting, and whoever waits for a slow endpoint takes
 * a worker's place from all others: so an endpoint gets a few places, and one place while it does not answer at all. What finds
 * them taken stands in line and is called when one becomes free. The line may be forgotten: whoever stands in it has a job of its
 * own that comes back.
 */
export interface Places {
  take(endpoint: string, deliveryId: number): Place | undefined
  standInLine(endpoint: string, deliveryId: number): void
}

/** An endpoint that answers in 10 ms takes four hundred a second in this way. */
const usually = 4
const whileSilent = 1

interface Endpoint {
  taken: number
  silent: boolean
  readonly line: Set<number>
}

/** `call` is told who may go now. */
export function openPlaces(call: (deliveryId: number) => void): Places {
  const endpoints = new Map<string, Endpoint>()

  function at(url: string): Endpoint {
    const known = endpoints.get(url) ?? { taken: 0, silent: false, line: new Set<number>() }
    endpoints.set(url, known)
    return known
  }
  const free = (endpoint: Endpoint) => (endpoint.silent ? whileSilent : usually) - endpoint.taken

  function callNext(url: string, endpoint: Endpoint): void {
    for (const deliveryId of [...endpoint.line].slice(0, Math.max(0, free(endpoint)))) {
      endpoint.line.delete(deliveryId)
      call(deliveryId)
    }
    if (endpoint.taken === 0 && endpoint.line.size === 0 && !endpoint.silent) endpoints.delete(url)
  }

  return {
    take(url, deliveryId) {
      const endpoint = at(url)
      if (free(endpoint) <= 0) return undefined
      endpoint.line.delete(deliveryId)
      endpoint.taken += 1
      return {
        leave({ silent }) {
          endpoint.taken -= 1
          endpoint.silent = silent
          callNext(url, endpoint)
        },
      }
    },
    standInLine(url, deliveryId) {
      const endpoint = at(url)
      endpoint.line.add(deliveryId)
      callNext(url, endpoint)
    },
  }
}
