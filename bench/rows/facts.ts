import { createWebHook, deleteWebHook } from '@orangery/contract/recruiting'
import { candidateStageChange } from '@orangery/contract/webhooks'
import { type Receiver, type SuiteProcess, startReceiver } from '@orangery/testing/launcher'
import type { Bench, Row } from '../bench.ts'
import { notifyToPost } from '../calibrators/notify.ts'
import { postAndStore } from '../calibrators/post-and-store.ts'
import { percentiles } from '../load.ts'
import { back, openMover } from '../moves.ts'
import { deliveredSince, type Movable, movableApplications, newestDelivery } from '../subjects.store.ts'

const secretKey = 'a secret for measuring'
const backlog = 10_000

interface Scene {
  readonly receiver: Receiver
  readonly move: (one: Movable) => Promise<void>
  readonly movable: readonly Movable[]
}

/** Moves people over Harvest while a web hook listens for it. */
async function withHook<T>(bench: Bench, suite: SuiteProcess, work: (scene: Scene) => Promise<T>): Promise<T> {
  const move = await openMover(bench, suite)
  const owner = await suite.signIn()
  await using receiver = await startReceiver()
  const { id } = await owner.call(createWebHook, {
    body: { name: 'Bench', action: candidateStageChange.action, endpointUrl: `${receiver.url}/hook`, secretKey },
  })
  receiver.forget()
  try {
    return await work({ receiver, move, movable: await movableApplications(bench.pool, backlog, { anywhere: true }) })
  } finally {
    await owner.call(deleteWebHook, { params: { id } })
  }
}

/** Sixteen at a time. */
async function moveAll(move: Scene['move'], movable: readonly Movable[]): Promise<void> {
  let at = 0
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let one = movable[at++]; one; one = movable[at++]) await move(one)
    }),
  )
}

/**
 * Facts gather while no worker runs; then one comes. Measured when a fifth of them is delivered, by which time a process that has just
 * started runs compiled code, until the last result is stored.
 */
async function deliverBacklog(bench: Bench): Promise<{ rate: number; facts: number }> {
  // Made by the whole suite, which is stopped then.
  await bench.key()
  await bench.stopSuite()
  await using web = await bench.part('web')
  return await withHook(bench, web, async ({ receiver, move, movable }) => {
    const from = await newestDelivery(bench.pool)
    await moveAll(move, movable)
    await using _worker = await bench.part('worker', web.url)
    await until(() => receiver.deliveries.length >= movable.length / 5, 'a fifth of the requests')
    const before = await deliveredSince(bench.pool, from)
    const started = performance.now()
    // To count what is stored costs as much as several deliveries, so it is asked when all have come.
    await until(() => receiver.deliveries.length >= movable.length, 'all requests')
    await until(async () => (await deliveredSince(bench.pool, from)) >= movable.length, 'all results')
    const seconds = (performance.now() - started) / 1000
    await moveAll(move, movable.map(back))
    return { rate: (movable.length - before) / seconds, facts: movable.length }
  })
}

async function until(done: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const started = performance.now()
  while (!(await done())) {
    if (performance.now() - started > 120_000) throw new Error(`Waited two minutes for ${what}`)
    await new Promise((turn) => setTimeout(turn, 1))
  }
}

export const facts: readonly Row[] = [
  {
    id: 'first-byte',
    what: 'from the answer to a stage move to the hook’s request at its receiver, one at a time',
    goal: 'p50 ≤ 3 × K10, p99 ≤ 50 ms',
    measure: async (bench) =>
      withHook(bench, await bench.suite(), async ({ receiver, move, movable }) => {
        const k10 = await notifyToPost(bench, 200)
        const times: number[] = []
        for (const one of movable.slice(0, 200)) {
          const come = receiver.deliveries.length
          await move(one)
          const answered = performance.now()
          await until(() => receiver.deliveries.length > come, 'a delivery')
          times.push(performance.now() - answered)
        }
        for (const one of movable.slice(0, 200)) await move(back(one))
        const ours = percentiles(times)
        const calibrator = percentiles(k10)
        return {
          ours: ours.p50,
          calibrator: calibrator.p50,
          ratio: ours.p50 / calibrator.p50,
          unit: 'ms',
          against: 'K10',
          note: `p99 ${ours.p99.toFixed(1)} ms`,
        }
      }),
  },
  {
    id: 'deliveries',
    what: 'signed deliveries with their results stored, of up to 10,000 facts that wait',
    goal: '≥ 0.50 × one process that posts, inserts and updates',
    async measure(bench) {
      const calibrator = await postAndStore(bench, 2_000)
      const { rate, facts } = await deliverBacklog(bench)
      return {
        ours: rate,
        calibrator,
        ratio: rate / calibrator,
        unit: 'per s',
        against: 'post, insert, update',
        note: `${facts} facts, one worker`,
      }
    },
  },
]
