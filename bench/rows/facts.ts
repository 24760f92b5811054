import { createWebHook, deleteWebHook } from '@orangery/contract/recruiting'
import { candidateStageChange } from '@orangery/contract/webhooks'
import { type Receiver, startReceiver } from '@orangery/testing/launcher'
import type { Bench, Row } from '../bench.ts'
import { notifyToPost } from '../calibrators/notify.ts'
import { postAndStore } from '../calibrators/post-and-store.ts'
import { percentiles } from '../load.ts'
import { back, openMover } from '../moves.ts'
import { deliveredSince, type Movable, movableApplications, newestDelivery } from '../subjects.store.ts'

const secretKey = 'a secret for measuring'

/** Moves people over Harvest while a web hook listens for it. */
async function withHook<T>(
  bench: Bench,
  work: (scene: { receiver: Receiver; move: (one: Movable) => Promise<void>; movable: Movable[] }) => Promise<T>,
): Promise<T> {
  const suite = await bench.suite()
  const owner = await suite.signIn()
  await using receiver = await startReceiver()
  const { id } = await owner.call(createWebHook, {
    body: { name: 'Bench', action: candidateStageChange.action, endpointUrl: `${receiver.url}/hook`, secretKey },
  })
  receiver.forget()
  try {
    return await work({
      receiver,
      movable: await movableApplications(bench.pool, 2_000),
      move: await openMover(bench),
    })
  } finally {
    await owner.call(deleteWebHook, { params: { id } })
  }
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
    measure: (bench) =>
      withHook(bench, async ({ receiver, move, movable }) => {
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
    what: 'signed deliveries with their results stored, 2,000 facts at once',
    goal: '≥ 0.50 × one process that posts, inserts and updates',
    measure: (bench) =>
      withHook(bench, async ({ move, movable }) => {
        const calibrator = await postAndStore(bench, 2_000)
        const from = await newestDelivery(bench.pool)
        const started = performance.now()
        let at = 0
        await Promise.all(
          Array.from({ length: 16 }, async () => {
            for (let one = movable[at++]; one; one = movable[at++]) await move(one)
          }),
        )
        const moved = performance.now()
        await until(async () => (await deliveredSince(bench.pool, from)) >= movable.length, 'all deliveries')
        const ended = performance.now()
        at = 0
        await Promise.all(
          Array.from({ length: 16 }, async () => {
            for (let one = movable[at++]; one; one = movable[at++]) await move(back(one))
          }),
        )
        const ours = movable.length / ((ended - started) / 1000)
        return {
          ours,
          calibrator,
          ratio: ours / calibrator,
          unit: 'per s',
          against: 'post, insert, update',
          note: `the moves themselves took ${((moved - started) / 1000).toFixed(1)} of ${((ended - started) / 1000).toFixed(1)} s`,
        }
      }),
  },
]
