import type { HarvestV1Id } from '@orangery/contract/harvest-v1'
import { me } from '@orangery/contract/recruiting'
import { type HarvestAnswer, type HarvestCaller, type Network, openNetwork } from '@orangery/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patience, report, sampleOf } from './sample.ts'

const { seed, points } = sampleOf(16)

/** A list, and what happens to the row at `id` while somebody reads; `near` is another row close to it. */
interface Book {
  readonly operation: HarvestV1Id
  readonly params: Readonly<Record<string, string | number>>
  readonly query: Readonly<Record<string, string | number>>
  readonly acts: readonly ((id: number, near: number, number: number) => Promise<HarvestAnswer>)[]
}

let network: Network
let partner: HarvestCaller
let headers: Record<string, string>
let books: Record<string, Book>

beforeAll(async () => {
  network = await openNetwork({ demo: true })
  const maren = await network.signIn()
  const actor = (await maren.call(me, {})).user!.id
  const { key } = await network.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  partner = network.harvest(key, { actor })
  headers = { authorization: `Basic ${btoa(`${key}:`)}` }
  const jobs = await partner.do('jobs.list', { query: { status: 'open', per_page: 500 } })
  const job_id = jobs[0]!.id
  const ofJob = { params: { job_id } }
  const field = {
    name: 'Torture',
    field_type: 'candidate',
    value_type: 'single_select',
    custom_field_options: [{ name: 'First', priority: 0 }],
  }
  const [custom] = await partner.do('custom_fields.create', { body: field })
  const ofField = { params: { id: custom!.id } }
  const option = (number: number) => ({ options: [{ name: `Option ${number}`, priority: number }] })
  await partner.do('job_openings.create', {
    ...ofJob,
    body: { openings: Array.from({ length: 40 }, (_, at) => ({ opening_id: `T-${at}` })) },
  })
  for (let number = 0; number < 40; number += 1)
    await partner.do('custom_field_options.create', { ...ofField, body: option(number) })

  const sources = await partner.do('sources.list', { query: { per_page: 500 } })
  const person = (number: number) => ({
    body: { first_name: 'Page', last_name: `Turner ${number}`, applications: [{ job_id }] },
  })
  const people: Book['acts'] = [
    (_id, _near, number) => partner.ask('candidates.create', person(number)),
    (id, _near, number) => partner.ask('candidates.update', { params: { id }, body: { title: `Title ${number}` } }),
    (id, near) => partner.ask('candidates.merge', { body: { primary_candidate_id: id, duplicate_candidate_id: near } }),
    (id) => partner.ask('candidates.delete', { params: { id } }),
  ]
  const whose = async (id: number) =>
    ((await partner.ask('applications.retrieve', { params: { id } })).json as { candidate_id?: number }).candidate_id ?? 0
  books = {
    candidates: { operation: 'candidates.list', params: {}, query: { job_id }, acts: people },
    applications: {
      operation: 'applications.list',
      params: {},
      query: { job_id },
      acts: [
        people[0]!,
        (id, _near, number) =>
          partner.ask('applications.update', { params: { id }, body: { source_id: sources[number % sources.length]!.id } }),
        async (id, near) => people[2]!(await whose(id), await whose(near), 0),
        async (id) => people[3]!(await whose(id), 0, 0),
      ],
    },
    openings: {
      operation: 'job_openings.list',
      ...ofJob,
      query: {},
      acts: [
        (_id, _near, number) =>
          partner.ask('job_openings.create', { ...ofJob, body: { openings: [{ opening_id: `N-${number}` }] } }),
        (id, _near, number) => partner.ask('job_openings.update', { params: { job_id, id }, body: { opening_id: `U-${number}` } }),
        (id) => partner.ask('job_openings.delete_v2', { ...ofJob, body: { ids: [id] } }),
      ],
    },
    options: {
      operation: 'custom_field_options.list',
      ...ofField,
      query: {},
      acts: [
        (_id, _near, number) => partner.ask('custom_field_options.create', { ...ofField, body: option(1000 + number) }),
        (id, _near, number) =>
          partner.ask('custom_field_options.update', { ...ofField, body: { options: [{ id, name: `Renamed ${number}` }] } }),
        (id) => partner.ask('custom_field_options.delete', { ...ofField, body: { option_ids: [id] } }),
      ],
    },
  }
})
afterAll(() => network.stop())

const nextOf = (given: Headers) => /<([^>]+)>; rel="next"/.exec(given.get('link') ?? '')?.[1]

/** Reads a list to its end; `between` is called with the ids of each page while the next one is asked for. */
async function read(book: Book, perPage: number, between: (ids: readonly number[]) => Promise<unknown>): Promise<number[]> {
  const met: number[] = []
  let answer = await partner.ask(book.operation, { params: book.params, query: { ...book.query, per_page: perPage } })
  for (;;) {
    const ids = (answer.json as { id: number }[]).map(({ id }) => id)
    met.push(...ids)
    const next = nextOf(answer.headers)
    const acting = between(ids)
    if (next === undefined) {
      await acting
      return met
    }
    const [reply] = await Promise.all([fetch(next, { headers }), acting])
    answer = { status: reply.status, headers: reply.headers, json: await reply.json() }
  }
}

let made = 0
let pages = 0
/** Writes that were answered 2xx, by list and act. */
const done = new Map<string, number>()
const quietly = async () => undefined

test('whoever stands in a list all the time is met once, whatever is written meanwhile', { timeout: patience }, async () => {
  const names = ['candidates', 'applications', 'openings', 'options']
  const turn = fc.array(fc.record({ act: fc.nat(), row: fc.nat({ max: 4 }), apart: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 3,
  })
  const plan = fc.record({
    name: fc.constantFrom(...names),
    perPage: fc.integer({ min: 3, max: 12 }),
    turns: fc.array(turn, { minLength: 1, maxLength: 12 }),
  })
  const property = fc.asyncProperty(plan, async ({ name, perPage, turns }) => {
    const book = books[name]!
    const before = await read(book, 500, quietly)
    let at = 0
    const met = await read(book, perPage, async (ids) => {
      pages += 1
      // At the edge of the page that was read, where the next one begins; whoever comes behind it is not known yet.
      const edge = before.indexOf(ids.at(-1) ?? 0)
      await Promise.all(
        turns[at++ % turns.length]!.map(async ({ act, row, apart }) => {
          const target = before[Math.max(0, edge - 2 + row)]
          const near = before[Math.max(0, edge - 2 + row + apart)]
          if (target === undefined || near === undefined || target === near) return
          const kind = act % book.acts.length
          const { status } = await book.acts[kind]!(target, near, ++made)
          if (status < 300) done.set(`${name} ${kind}`, (done.get(`${name} ${kind}`) ?? 0) + 1)
        }),
      )
    })
    const after = new Set(await read(book, 500, quietly))
    const seen = new Set(met)
    expect({ name, twice: met.length - seen.size }).toEqual({ name, twice: 0 })
    expect({ name, missed: before.filter((id) => after.has(id) && !seen.has(id)) }).toEqual({ name, missed: [] })
  })
  await fc.assert(property, { numRuns: points, seed, endOnFailure: true })
  const writes = [...done.values()].reduce((sum, count) => sum + count, 0)
  report({ readings: points, pages, writes, missed: 0, twice: 0 })
  // Each list was written to while it was read.
  expect(names.filter((name) => ![...done.keys()].some((one) => one.startsWith(name)))).toEqual([])
})
