import type { Pool as Database } from 'pg'
import { type Dispatcher, Pool } from 'undici'
import { changeSomebody, idAtShare, idsOfAll } from './subjects.store.ts'

const perPage = 500

export interface Synced {
  readonly seconds: number
  readonly people: number
  /** Changes that were committed while it read. */
  readonly changes: number
  /** People who were there before and after, and were not met exactly once. */
  readonly missing: number
}

/** Follows the Link from page to page to the end, as an importer does; several clients begin at different places. */
export async function readAll(
  pool: Database,
  given: { url: string; key: string; clients: number; changing: boolean },
): Promise<Synced> {
  const before = await idsOfAll(pool)
  const starts = [0]
  for (let client = 1; client < given.clients; client++) starts.push(await idAtShare(pool, client / given.clients))
  const met = new Map<number, number>()
  const http = new Pool(given.url, { connections: given.clients, pipelining: 1 })
  let reading = true
  let changes = 0
  const changing = (async () => {
    while (reading && given.changing) {
      await changeSomebody(pool, before[(changes * 7919) % before.length]!)
      changes += 1
      await new Promise((done) => setTimeout(done, 10))
    }
  })()
  const started = performance.now()
  await Promise.all(
    starts.map(async (start, index) => {
      const end = starts[index + 1] ?? Number.POSITIVE_INFINITY
      let path: string | undefined =
        `/v1/candidates?per_page=${perPage}&skip_count=true${start ? `&page=2&after_id=${start - 1}` : ''}`
      while (path) {
        const answer: Dispatcher.ResponseData = await http.request({
          path,
          method: 'GET',
          headers: { authorization: `Basic ${btoa(`${given.key}:`)}` },
        })
        const page = (await answer.body.json()) as { id: number }[]
        if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${JSON.stringify(page).slice(0, 300)}`)
        for (const { id } of page) if (id < end) met.set(id, (met.get(id) ?? 0) + 1)
        const next: string | undefined = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link ?? ''))?.[1]
        const last = page.at(-1)?.id ?? Number.POSITIVE_INFINITY
        path = next && last < end ? next.slice(given.url.length) : undefined
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  reading = false
  await changing
  await http.close()
  const missing = before.filter((id) => met.get(id) !== 1).length
  return { seconds, people: met.size, changes, missing }
}
