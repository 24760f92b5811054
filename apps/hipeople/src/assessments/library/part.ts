import type { Dimension, Item } from './library-test.ts'

/** One dimension with its pool of items; a test with several keeps each in a file of its own. */
export interface Part<Of extends Item = Item> {
  readonly dimension: Dimension
  readonly items: readonly Of[]
}

/** Items of several dimensions in turn, so that nobody answers eight times about the same thing. */
export function inTurn<Of extends Item>(parts: readonly Part<Of>[]): Of[] {
  const longest = Math.max(...parts.map(({ items }) => items.length))
  return Array.from({ length: longest }, (_, at) => parts.flatMap(({ items }) => items[at] ?? [])).flat()
}
