/** A place at an endpoint; to be given back exactly once. */
export interface Place {
  readonly endpoint: string
  /** `silent` when the endpoint let the time run out, `ms` how long it took. Without an outcome it was not spoken to. */
  leave(outcome?: { silent: boolean; ms?: number }): void
}

/**
 * How many deliveries this process sends to each endpoint at once. Sending is waiting, and whoever waits for a slow endpoint keeps
 * deliveries to all others from going: so an endpoint gets a few places, more while it answers quickly, and one while it does not answer
 * at all. What finds them taken stands in line and is called when one becomes free. The line may be forgotten: whoever stands in it
 * has a job of its own that comes back.
 */
export interface Places {
  take(endpoint: string, deliveryId: number): Place | undefined
  /** A place that is free, or becomes so in a moment: at an endpoint that answers quickly, waiting is cheaper than the line. */
  soon(endpoint: string, deliveryId: number): Promise<Place | undefined>
  standInLine(endpoint: string, deliveryId: number): void
}

const usually = 4
const whileSilent = 1
/** Two thirds of what a process sends at once: the rest is there for other endpoints, should this one fall silent at once. */
const whileQuick = 16
/** An answer within this is quick; so long ago it says nothing about the next; and nobody waits for a place any longer. */
const quickMs = 250

interface Endpoint {
  taken: number
  most: number
  silent: boolean
  /** When it last answered quickly, by the machine. */
  quickAt: number
  readonly line: Set<number>
  readonly waiting: Set<(place: Place | undefined) => void>
}

/** `call` is told who may go now. */
export function openPlaces(call: (deliveryId: number) => void): Places {
  const endpoints = new Map<string, Endpoint>()

  function at(url: string): Endpoint {
    const known = endpoints.get(url)
    if (known) return known
    for (const [other, endpoint] of endpoints) if (isIdle(endpoint)) endpoints.delete(other)
    const fresh: Endpoint = {
      taken: 0,
      most: usually,
      silent: false,
      quickAt: Number.NEGATIVE_INFINITY,
      line: new Set(),
      waiting: new Set(),
    }
    endpoints.set(url, fresh)
    return fresh
  }
  const isQuick = (endpoint: Endpoint) => !endpoint.silent && performance.now() - endpoint.quickAt < quickMs
  const mostAt = (endpoint: Endpoint) => (endpoint.silent ? whileSilent : isQuick(endpoint) ? endpoint.most : usually)
  const free = (endpoint: Endpoint) => mostAt(endpoint) - endpoint.taken
  /** What was learnt of it is kept for as long as it says anything: between two crowds all places are free for a moment. */
  const isIdle = (endpoint: Endpoint) => endpoint.taken === 0 && endpoint.line.size === 0 && !endpoint.silent && !isQuick(endpoint)

  function learn(endpoint: Endpoint, { silent, ms }: { silent: boolean; ms?: number }): void {
    endpoint.silent = silent
    if (ms === undefined && !silent) return
    const quick = !silent && ms! < quickMs
    const before = isQuick(endpoint) ? endpoint.most : usually
    endpoint.most = quick ? Math.min(whileQuick, before + 1) : usually
    endpoint.quickAt = quick ? performance.now() : Number.NEGATIVE_INFINITY
  }

  function placeAt(url: string, endpoint: Endpoint): Place {
    endpoint.taken += 1
    return {
      endpoint: url,
      leave(outcome) {
        endpoint.taken -= 1
        if (outcome) learn(endpoint, outcome)
        letNextGo(url, endpoint)
      },
    }
  }

  function letNextGo(url: string, endpoint: Endpoint): void {
    for (const waiter of endpoint.waiting) {
      if (isQuick(endpoint) && free(endpoint) <= 0) break
      waiter(isQuick(endpoint) ? placeAt(url, endpoint) : undefined)
    }
    for (const deliveryId of [...endpoint.line].slice(0, Math.max(0, free(endpoint)))) {
      endpoint.line.delete(deliveryId)
      call(deliveryId)
    }
  }

  function take(url: string, deliveryId: number): Place | undefined {
    const endpoint = at(url)
    if (free(endpoint) <= 0) return undefined
    endpoint.line.delete(deliveryId)
    return placeAt(url, endpoint)
  }

  return {
    take,
    async soon(url, deliveryId) {
      const endpoint = at(url)
      const place = take(url, deliveryId)
      if (place || !isQuick(endpoint)) return place
      const { promise, resolve } = Promise.withResolvers<Place | undefined>()
      const waiter = (found: Place | undefined) => {
        endpoint.waiting.delete(waiter)
        if (found) endpoint.line.delete(deliveryId)
        clearTimeout(patience)
        resolve(found)
      }
      const patience = setTimeout(() => waiter(undefined), quickMs)
      endpoint.waiting.add(waiter)
      return promise
    },
    standInLine(url, deliveryId) {
      const endpoint = at(url)
      endpoint.line.add(deliveryId)
      letNextGo(url, endpoint)
    },
  }
}
