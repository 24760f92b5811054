import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool as Database } from 'pg'
import { type Dispatcher, Pool } from 'undici'
import { askFor } from './load.ts'
import { addPassersBy, changeSomebody, deletePassersBy, idAtShare, idsOfAll } from './subjects.store.ts'

const firstPath = '/v1/candidates?per_page=500&skip_count=true'
const headersOf = (key: string) => ({ authorization: `Basic ${btoa(`${key}:`)}` })
/** Rows at the very front, which go one by one behind the back of whoever reads: places that are counted would slip. */
const passersBy = 100

export interface Synced {
  readonly seconds: number
  readonly people: number
  /** Changes that were committed while it read, and rows before the reader's place that went. */
  readonly changes: number
  readonly gone: number
}

/**
 * Follows the Link from page to page to the end, as an importer does; several clients begin at different places. Throws unless
 * everybody who was there all the time was met, and nobody twice. What lands is read after the clock has stopped, as with COPY.
 */
export async function readAll(
  pool: Database,
  given: { url: string; key: string; clients: number; changing: boolean },
): Promise<Synced> {
  const leaving = given.changing ? await addPassersBy(pool, passersBy) : []
  const before = await idsOfAll(pool)
  const writer = openWriter(pool, { ids: before.slice(leaving.length), leaving })
  const folder = await mkdtemp(join(tmpdir(), 'orangery-sync-'))
  const http = new Pool(given.url, { connections: given.clients, pipelining: 1 })
  try {
    // A million are long enough to warm up on the way; a few thousand are over before the program is compiled.
    if (given.changing)
      await askFor(given.url, () => ({ path: firstPath, headers: headersOf(given.key) }), { connections: 1, seconds: 3 })
    const starts = [0]
    for (let client = 1; client < given.clients; client++) starts.push(await idAtShare(pool, client / given.clients))
    const parts = starts.map((from, client) => ({
      from,
      end: starts[client + 1] ?? Number.POSITIVE_INFINITY,
      file: join(folder, String(client)),
    }))
    const writing = given.changing ? writer.run() : Promise.resolve()
    const started = performance.now()
    await Promise.all(parts.map((part) => landPart({ ...part, http, url: given.url, key: given.key })))
    const seconds = (performance.now() - started) / 1000
    writer.stop()
    await writing
    const met: number[] = []
    for (const part of parts) for await (const id of idsIn(part)) met.push(id)
    checkComplete({ before, after: await idsOfAll(pool), met })
    return { seconds, people: met.length, changes: writer.changes, gone: writer.gone }
  } finally {
    writer.stop()
    await http.close()
    await deletePassersBy(pool, leaving)
    await rm(folder, { recursive: true })
  }
}

interface Part {
  /** The first id of a client, and the first that is the next one's. */
  readonly from: number
  readonly end: number
  /** Where its pages land, a line each. */
  readonly file: string
}

/** One client, one request at a time; the next page is asked for while this one is written, since its address stands in a header. */
async function landPart({ http, url, key, from, end, file }: Part & { http: Pool; url: string; key: string }): Promise<void> {
  const headers = headersOf(key)
  const ask = (path: string): Promise<Dispatcher.ResponseData> => http.request({ path, method: 'GET', headers })
  await using landing: FileHandle = await open(file, 'w')
  let answer: Dispatcher.ResponseData | undefined = await ask(from ? `${firstPath}&page=2&after_id=${from - 1}` : firstPath)
  while (answer) {
    const body: Buffer = Buffer.from(await answer.body.arrayBuffer())
    if (answer.statusCode !== 200) throw new Error(`A page was answered ${answer.statusCode}: ${body.toString().slice(0, 300)}`)
    const next: string | undefined = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link ?? ''))?.[1]
    const more: boolean = next !== undefined && Number(new URL(next).searchParams.get('after_id')) < end - 1
    const coming: Promise<Dispatcher.ResponseData> | undefined = more ? ask(next!.slice(url.length)) : undefined
    await landing.writev([body, newline])
    answer = await coming
  }
}

const newline = Buffer.from('\n')

/** The ids that a client has brought, without those of the next one's part that its last page held. Throws when they are out of order. */
async function* idsIn({ file, end }: Part): AsyncGenerator<number> {
  await using landing = await open(file)
  let last = 0
  for await (const page of landing.readLines()) {
    for (const { id } of JSON.parse(page) as { id: number }[]) {
      if (id <= last) throw new Error(`${id} came after ${last}, although a list that is followed is in the order of its ids`)
      last = id
      if (id < end) yield id
    }
  }
}

/** Changes people all over the list and takes rows away before the reader's place, about twenty times a second. */
function openWriter(pool: Database, { ids, leaving }: { ids: readonly number[]; leaving: readonly number[] }) {
  let on = true
  const writer = {
    changes: 0,
    gone: 0,
    stop: () => {
      on = false
    },
    async run(): Promise<void> {
      while (on) {
        await changeSomebody(pool, ids[(writer.changes * 7919) % ids.length]!)
        writer.changes += 1
        const one = writer.changes % 2 === 0 ? leaving[writer.gone] : undefined
        if (one !== undefined) {
          await deletePassersBy(pool, [one])
          writer.gone += 1
        }
        await pause(50)
      }
    },
  }
  return writer
}

function checkComplete({ before, after, met }: { before: readonly number[]; after: readonly number[]; met: readonly number[] }) {
  const seen = new Set(met)
  const stayed = new Set(after)
  const missed = before.filter((id) => stayed.has(id) && !seen.has(id))
  if (missed.length > 0) throw new Error(`${missed.length} were there all the time and were not met, such as ${missed[0]}`)
  if (seen.size !== met.length) throw new Error(`${met.length - seen.size} were met twice`)
}
