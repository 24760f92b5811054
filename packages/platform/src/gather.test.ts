import { expect, test } from 'vitest'
import { currentCorrelation, withCorrelation } from './correlation.ts'
import { gather } from './gather.ts'

/** Rounds that wait to be let go, so that a test decides what is asked meanwhile. */
function held() {
  const rounds: number[][] = []
  const gates: (() => void)[] = []
  const ask = gather(
    async (asked: readonly number[]) => {
      rounds.push([...asked])
      await new Promise<void>((go) => gates.push(go))
      return asked.map((one) => one * 10)
    },
    { most: 3 },
  )
  const letGo = async () => {
    await expect.poll(() => gates.length).toBeGreaterThan(0)
    gates.shift()!()
  }
  return { rounds, ask, letGo }
}

test('what is asked at once goes together, what is asked during a round in the next, and each gets his own answer', async () => {
  const { rounds, ask, letGo } = held()
  const first = Promise.all([1, 2].map(ask))
  await expect.poll(() => rounds).toEqual([[1, 2]])
  const later = Promise.all([3, 4, 5, 6].map(ask))
  for (let round = 0; round < 3; round += 1) await letGo()
  expect(await first).toEqual([10, 20])
  expect(await later).toEqual([30, 40, 50, 60])
  expect(rounds).toEqual([[1, 2], [3, 4, 5], [6]])
  const again = ask(7)
  await letGo()
  expect(await again).toBe(70)
})

test('where a round fails, each is asked alone, and only who fails alone is refused', async () => {
  const rounds: number[][] = []
  const ask = gather(async (asked: readonly number[]) => {
    rounds.push([...asked])
    if (asked.includes(3)) throw new Error('three')
    return asked
  })
  const settled = await Promise.allSettled([1, 2, 3, 4].map(ask))
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([1, 2, 'three', 4])
  expect(rounds).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]])
})

test('while the database is away nobody asks again for each', async () => {
  let rounds = 0
  const ask = gather(async () => {
    rounds += 1
    throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
  })
  const settled = await Promise.allSettled([1, 2, 3].map(ask))
  expect(settled.every((one) => one.status === 'rejected')).toBe(true)
  expect(rounds).toBe(1)
})

test('a round does not run under the trace of who began it', async () => {
  const traces: string[] = []
  const ask = gather(async (asked: readonly number[]) => {
    traces.push(currentCorrelation().traceId)
    return asked
  })
  const own = await withCorrelation(undefined, async () => {
    await ask(1)
    return currentCorrelation().traceId
  })
  expect(traces).not.toContain(own)
})
