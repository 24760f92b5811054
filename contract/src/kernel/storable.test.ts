import { expect, test } from 'vitest'
import { unstorableAt } from './storable.ts'

test('finds U+0000 and halves of surrogate pairs, in texts and in keys, and says where', () => {
  expect(unstorableAt({ name: 'Zoë 🌱', list: [1, null, true, '佐藤'] })).toBeUndefined()
  expect(unstorableAt('a\u0000b')).toEqual([])
  expect(unstorableAt({ people: [{ name: 'fine' }, { name: 'half \ud83c' }] })).toEqual(['people', '1', 'name'])
  expect(unstorableAt({ outer: { 'a\u0000': 1 } })).toEqual(['outer'])
})
