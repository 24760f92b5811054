import { setTimeout as pause } from 'node:timers/promises'
import { createWebHook, getCandidate, getDelivery, getFeed, listDeliveries } from '@orangery/contract/recruiting'
import type { Delivery, HarvestCaller } from '@orangery/testing'
import { expect, test } from 'vitest'
import { type Factory, openFactory, type Victim } from './factory.ts'
import { startReceiverProcess } from './receiver-process.ts'
import { patience, randomOf, report, sampleOf } from './sample.ts'
import { standing } from './standing.store.ts'
import { type Fact, type Story, startWriters } from './writers.ts'

const { seed, points } = sampleOf(8)
const secretKey = 'a secret that survives a kill'
const victims: readonly (Victim | 'receiver')[] = ['web', 'worker', 'postgres', 'receiver']
const actions = { new_candidate_application: 'added', candidate_stage_change: 'moved', reject_candidate: 'rejected' } as const

/** What the database holds of a story, asked over HTTP as anybody would. */
async function held(
  { maren }: Factory,
  partner: HarvestCaller,
  { email }: Story,
): Promise<{ candidateId: number | undefined; facts: string[] }> {
  const id = (await partner.do('candidates.list', { query: { email } }))[0]?.id
  if (id === undefined) return { candidateId: undefined, facts: [] }
  const { applications } = await maren.call(getCandidate, { params: { id } })
  const feed = await maren.call(getFeed, { params: { id }, query: { type: 'note', limit: 100 } })
  const [application] = applications
  const moves = (application?.history ?? []).filter(({ from }) => from !== null).map(({ to }) => `moved ${to}`)
  const notes = feed.rows.filter(({ body }) => body.startsWith('Note ')).map(({ body }) => `noted ${body}`)
  return { candidateId: id, facts: ['added ', ...moves, ...notes, ...(application?.rejectedAt ? ['rejected '] : [])] }
}

const said = ({ kind, what }: Fact) => `${kind} ${what}`

/** Deliveries whose first attempt was not their last. */
async function triedAgain({ maren }: Factory): Promise<number> {
  let again = 0
  let after: string | undefined
  do {
    const page = await maren.call(listDeliveries, { query: { limit: 200, after } })
    again += page.rows.filter(({ attempts }) => attempts > 1).length
    after = page.next ?? undefined
  } while (after !== undefined)
  return again
}

/** The fact that a delivery tells, with whom it is about. */
function told({ json }: Delivery): { name: string; fact: string } {
  const { candidate, current_stage } = json.payload.application as {
    candidate: { first_name: string; last_name: string }
    current_stage: { name: string } | null
  }
  const kind = actions[json.action as keyof typeof actions]
  return { name: `${candidate.first_name} ${candidate.last_name}`, fact: `${kind} ${kind === 'moved' ? current_stage?.name : ''}` }
}

test('facts, database and receiver agree after kill -9 of web, worker, PostgreSQL and the receiver', {
  timeout: patience,
}, async () => {
  const random = randomOf(seed)
  await using receiver = await startReceiverProcess()
  await using factory = await openFactory()
  for (const action of Object.keys(actions)) {
    const endpointUrl = `${receiver.url}/${action}`
    await factory.maren.call(createWebHook, { body: { name: action, action, endpointUrl, secretKey } })
  }
  const writers = await startWriters(factory, { count: 4, random })

  let round: (Victim | 'receiver')[] = []
  for (let point = 0; point < points; point += 1) {
    const goal = writers.answered() + 1 + Math.floor(random() * 12)
    while (writers.answered() < goal) await pause(1)
    // Anywhere between an answer and the next.
    await pause(random() * 25)
    // Each is killed as often as the others, after any of them.
    if (round.length === 0) round = victims.toSorted(() => random() - 0.5)
    const victim = round.pop()!
    if (victim === 'receiver') await receiver.kill(random() * 400)
    else await factory.kill(victim)
  }
  await writers.stop()

  const truth = new Map<string, Awaited<ReturnType<typeof held>>>()
  for (const story of writers.stories) truth.set(story.name, await held(factory, writers.partner, story))
  const answered = writers.stories.flatMap((story) =>
    story.facts.filter((fact) => fact.answered).map((fact) => [story, fact] as const),
  )
  const missing = answered.filter(([story, fact]) => !truth.get(story.name)!.facts.includes(said(fact)))
  const due = [...truth].flatMap(([name, { facts }]) =>
    facts.filter((fact) => !fact.startsWith('noted')).map((fact) => `${name}: ${fact}`),
  )

  const heard = async () =>
    (await receiver.taken()).filter(({ json }) => json.action in actions).map((delivery) => ({ delivery, ...told(delivery) }))
  const undelivered = async () => {
    const known = new Set((await heard()).map(({ name, fact }) => `${name}: ${fact}`))
    return due.filter((one) => !known.has(one))
  }
  // A delivery whose attempt died with its worker is tried again by itself; only what a retry was planned for needs the clock.
  let lost = await undelivered()
  for (let look = 0; look < 300 && lost.length > 0; look += 1) {
    if (look > 0 && look % 20 === 0) await factory.web().moveClock(look < 100 ? 60_000 : 300_000)
    await pause(100)
    lost = await undelivered()
  }
  const all = await heard()
  const byEvent = Map.groupBy(all, ({ delivery }) => String(delivery.headers['greenhouse-event-id']))
  const first = [...byEvent.values()].map(([one]) => one!)
  const phantoms = first.filter(({ name, fact }) => !truth.get(name)?.facts.includes(fact))
  const doubled = first.length - new Set(first.map(({ name, fact }) => `${name}: ${fact}`)).size
  const unsigned = all.filter(({ delivery }) => !delivery.verify(secretKey))

  let inversions = 0
  let overtaken = 0
  for (const [name, { candidateId, facts }] of truth) {
    const came = first.filter((one) => one.name === name && one.fact.startsWith('moved')).map(({ fact }) => fact)
    const happened = facts.filter((fact) => fact.startsWith('moved') && came.includes(fact))
    if (came.join() === happened.join()) continue
    const { rows } = await factory.maren.call(listDeliveries, { query: { candidate: candidateId!, limit: 100 } })
    const marks = await Promise.all(rows.map(({ id }) => factory.maren.call(getDelivery, { params: { id } })))
    if (marks.some(({ overtookId }) => overtookId !== null)) overtaken += 1
    else inversions += 1
  }

  report({
    'kill -9': points,
    'facts answered': answered.length,
    'facts in the database': [...truth.values()].flatMap(({ facts }) => facts).length,
    missing: missing.length,
    'deliveries due': due.length,
    lost: lost.length,
    phantom: phantoms.length,
    doubled,
    'tried again': await triedAgain(factory),
    'sent again under the same id': all.length - first.length,
    'overtaken and marked': overtaken,
    inversions,
  })
  expect(answered.length).toBeGreaterThan(points)
  expect(
    {
      missing: missing.map(([story, fact]) => `${story.name}: ${said(fact)}`),
      lost,
      phantoms: phantoms.map(({ name, fact }) => `${name}: ${fact}`),
      doubled,
      unsigned: unsigned.length,
      inversions,
    },
    lost.length === 0
      ? undefined
      : `${await standing(factory.ground.databaseUrl)}\nThe worker said last: ${factory.worker().output().slice(-3000)}`,
  ).toEqual({ missing: [], lost: [], phantoms: [], doubled: 0, unsigned: 0, inversions: 0 })
})
