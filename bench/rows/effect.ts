import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Row } from '../bench.ts'
import { type HiPeople, withHiPeople } from '../hipeople.ts'
import { percentiles } from '../load.ts'
import { back, openMover } from '../moves.ts'
import { invitedFor, type Movable, mailable, movableApplications } from '../subjects.store.ts'

const title = 'Effect of a fact'
/** At the same time while it is found out what the suite can do. */
const atOnce = 8
const load = 0.3

/** A role whose check begins when somebody comes to the second stage of any of the jobs; gone again after the work. */
async function withTies<T>({ ask }: HiPeople, movable: readonly Movable[], work: (roleId: number) => Promise<T>): Promise<T> {
  const jobs = new Map(movable.map(({ jobId, stages }) => [jobId, stages[1]!]))
  const { id } = await ask<{ id: number }>('/api/hipeople/roles', { title })
  const untie = async () => {
    for (const jobId of jobs.keys()) await ask(`/api/hipeople/roles/${id}/automation/jobs/${jobId}/unlink`, {})
    await ask(`/api/hipeople/roles/${id}/archive`, { archived: true })
  }
  try {
    for (const [jobId, stageId] of jobs)
      await ask(`/api/hipeople/roles/${id}/automation`, { jobId, ties: [{ module: 'reference-check', stageId }] })
    return await work(id)
  } finally {
    await untie()
  }
}

/** Says of each application when its invite stood in the database; one question for all that are waited for, every 2 ms. */
function watch(bench: Bench, roleId: number) {
  const waiting = new Map<number, () => void>()
  let on = true
  const running = (async () => {
    while (on) {
      if (waiting.size > 0)
        for (const id of await invitedFor(bench.pool, roleId, [...waiting.keys()])) {
          waiting.get(id)?.()
          waiting.delete(id)
        }
      await pause(2)
    }
  })()
  return {
    effectOf: ({ id }: Movable) =>
      new Promise<void>((come, fail) => {
        const late = setTimeout(() => fail(new Error(`Nobody was invited for application ${id} within a minute`)), 60_000)
        waiting.set(id, () => {
          clearTimeout(late)
          come()
        })
      }),
    async [Symbol.asyncDispose]() {
      on = false
      await running
    },
  }
}

async function timeEffects(bench: Bench, movable: readonly Movable[], roleId: number): Promise<{ times: number[]; rate: number }> {
  const move = await openMover(bench, await bench.suite())
  await using effects = watch(bench, roleId)
  /** Milliseconds from the answer to a move to the invite. */
  const follow = async (one: Movable): Promise<number> => {
    const effect = effects.effectOf(one)
    await move(one)
    const answered = performance.now()
    await effect
    return performance.now() - answered
  }
  const unhurried = [...movable]
  const crowd = unhurried.splice(0, Math.floor(movable.length / 3))
  const started = performance.now()
  let at = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = crowd[at++]; one; one = crowd[at++]) await follow(one)
    }),
  )
  const rate = (crowd.length / ((performance.now() - started) / 1000)) * load
  const begun = performance.now()
  const times = await Promise.all(
    unhurried.map(async (one, turn) => {
      await pause(Math.max(0, begun + (turn * 1000) / rate - performance.now()))
      return follow(one)
    }),
  )
  return { times, rate }
}

export const effect: Row = {
  id: 'effect',
  what: 'from the answer to a stage move to the invite that HiPeople writes: web hook, inbox, job, two Harvest calls, job; at 30 % load',
  goal: 'p99 ≤ 100 ms',
  measure: async (bench) =>
    withHiPeople(await bench.suite(), async (app) => {
      const movable = await mailable(bench.pool, await movableApplications(bench.pool, 600))
      const { times, rate } = await withTies(app, movable, (roleId) => timeEffects(bench, movable, roleId))
      const move = await openMover(bench, await bench.suite())
      for (const one of movable) await move(back(one))
      const { p50, p99 } = percentiles(times)
      return {
        ours: p99,
        calibrator: 100,
        ratio: p99 / 100,
        unit: 'ms',
        against: 'goal',
        note: `p50 ${p50.toFixed(1)} ms; ${rate.toFixed(1)} facts per s, 30 % of what ${atOnce} at once reach`,
      }
    }),
}
