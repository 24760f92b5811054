import { expect, test } from 'vitest'
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
  taken[0]!.leave({ silent: false })
  expect(called).toEqual([5])
  expect(places.take(url, 5)).toBeDefined()
  taken[1]!.leave({ silent: false })
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
  only.leave({ silent: false })
  expect(called).toEqual([5, 6, 7, 8, 9])
})

test('who comes when a place has become free meanwhile is called at once', () => {
  const { places, called } = open()
  places.standInLine(url, 9)
  expect(called).toEqual([9])
})
