import { describe, expect, test, vi } from 'vitest'
import { openPlaces } from './places.ts'

const url = 'https://slow.example/hooks'

function open() {
  const called: number[] = []
  return { called, places: openPlaces((id) => void called.push(id)) }
}

test('an endpoint has four places, another endpoint four of its own', () => {
  const { places } = open()
  const taken = [1, 2, 3, 4].map((id) => places.take(url, id))
  expect(taken.every(Boolean)).toBe(true)
  expect(places.take(url, 5)).toBeUndefined()
  expect(places.take('https://fast.example/hooks', 6)).toBeDefined()
})

test('who stands in line is called in turn, one for each place that becomes free', () => {
  const { places, called } = open()
  const taken = [1, 2, 3, 4].map((id) => places.take(url, id)!)
  for (const id of [5, 6, 7]) places.standInLine(url, id)
  expect(called).toEqual([])
  taken[0]!.leave({ silent: false, ms: 400 })
  expect(called).toEqual([5])
  expect(places.take(url, 5)).toBeDefined()
  taken[1]!.leave({ silent: false, ms: 400 })
  expect(called).toEqual([5, 6])
})

test('an endpoint that lets the time run out keeps one place until it answers', () => {
  const { places, called } = open()
  const taken = [1, 2, 3, 4].map((id) => places.take(url, id)!)
  for (const id of [5, 6, 7, 8, 9]) places.standInLine(url, id)
  for (const place of taken.slice(0, 3)) place.leave({ silent: true })
  expect([called, places.take(url, 5)]).toEqual([[], undefined])
  taken[3]!.leave({ silent: true })
  expect(called).toEqual([5])
  const only = places.take(url, 5)!
  expect(places.take(url, 6)).toBeUndefined()
  only.leave({ silent: false, ms: 400 })
  expect(called).toEqual([5, 6, 7, 8, 9])
})

test('a place that was not used says nothing about a silent endpoint', () => {
  const { places } = open()
  places.take(url, 1)!.leave({ silent: true })
  places.take(url, 2)!.leave()
  expect([1, 2].map((id) => places.take(url, id)).filter(Boolean)).toHaveLength(1)
})

test('who comes when a place has become free meanwhile is called at once', () => {
  const { places, called } = open()
  places.standInLine(url, 9)
  expect(called).toEqual([9])
})

test('an endpoint that answers quickly gets more places, one for each answer, and loses them with a slow one', () => {
  const { places } = open()
  const answer = (ms: number) => places.take(url, 1)!.leave({ silent: false, ms })
  const held = places.take(url, 0)!
  for (let n = 0; n < 20; n += 1) answer(10)
  const more = Array.from({ length: 20 }, (_, n) => places.take(url, n)).filter((place) => place !== undefined)
  expect(more).toHaveLength(15)
  for (const place of more) place.leave({ silent: false, ms: 10 })
  answer(300)
  expect(Array.from({ length: 20 }, (_, n) => places.take(url, n)).filter(Boolean)).toHaveLength(3)
  held.leave({ silent: false })
})

test('what was learnt holds while all places are free for a moment, and says nothing after a pause', () => {
  vi.useFakeTimers()
  const { places } = open()
  for (let n = 0; n < 12; n += 1) places.take(url, n)!.leave({ silent: false, ms: 10 })
  const burst = Array.from({ length: 20 }, (_, n) => places.take(url, n)).filter((place) => place !== undefined)
  expect(burst).toHaveLength(16)
  for (const place of burst) place.leave({ silent: false })
  vi.advanceTimersByTime(251)
  expect(Array.from({ length: 20 }, (_, n) => places.take(url, n)).filter(Boolean)).toHaveLength(4)
  vi.useRealTimers()
})

describe('who wants a place soon', () => {
  const full = () => {
    const opened = open()
    opened.places.take(url, 0)!.leave({ silent: false, ms: 400 })
    return { ...opened, taken: [1, 2, 3, 4].map((id) => opened.places.take(url, id)!) }
  }

  test('gets none at an endpoint of which no quick answer is known', async () => {
    const { places } = full()
    expect(await places.soon(url, 9)).toBeUndefined()
    expect(await places.soon('https://free.example', 9)).toBeDefined()
  })

  test('waits for the next at one that answers quickly, and before those in line', async () => {
    const { places, taken, called } = full()
    taken[0]!.leave({ silent: false, ms: 5 })
    const filled = [places.take(url, 10), places.take(url, 11)]
    expect(filled.every(Boolean)).toBe(true)
    places.standInLine(url, 12)
    const soon = places.soon(url, 13)
    taken[1]!.leave({ silent: false, ms: 5 })
    const place = await soon
    expect(place?.endpoint).toBe(url)
    expect(called).toEqual([12])
  })

  test('is not kept waiting once it turns slow or falls silent, nor for longer than a moment', async () => {
    vi.useFakeTimers()
    const { places, taken } = full()
    taken[0]!.leave({ silent: false, ms: 5 })
    const filled = [places.take(url, 10)!, places.take(url, 11)!]
    const slow = places.soon(url, 12)
    taken[1]!.leave({ silent: false, ms: 900 })
    expect(await slow).toBeUndefined()
    filled[0]!.leave({ silent: false, ms: 5 })
    while (places.take(url, 13));
    const late = places.soon(url, 14)
    await vi.advanceTimersByTimeAsync(250)
    expect(await late).toBeUndefined()
    expect(await places.soon(url, 15)).toBeUndefined()
    vi.useRealTimers()
  })
})
