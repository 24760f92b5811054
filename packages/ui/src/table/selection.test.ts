import { expect, test } from 'vitest'
import { changeRange } from './selection.ts'

const order = [11, 12, 13, 14, 15]

test('one row is ticked and unticked', () => {
  expect([...changeRange({ order, keys: new Set(), from: 2, to: 2 })]).toEqual([13])
  expect([...changeRange({ order, keys: new Set([13]), from: 2, to: 2 })]).toEqual([])
})

test('a range works in both directions and keeps what was ticked before', () => {
  expect([...changeRange({ order, keys: new Set([15, 12]), from: 1, to: 3 })].sort()).toEqual([12, 13, 14, 15])
  expect([...changeRange({ order, keys: new Set([14]), from: 3, to: 1 })].sort()).toEqual([12, 13, 14])
})
