import { describe, expect, test } from 'vitest'
import { complaints, readExamples } from './examples.ts'
import { publishedGaps } from './published-gaps.ts'
import { hasSource } from './source.ts'

if (hasSource()) {
  const examples = readExamples()

  describe('published samples fit the shapes of the contract', () => {
    test.each(examples.map((example) => [example.file, example] as const))('%s', (file, example) => {
      expect(complaints(example)).toEqual(publishedGaps[file] ?? [])
    })

    test('every listed gap belongs to a sample', () => {
      const files = examples.map(({ file }) => file)
      expect(Object.keys(publishedGaps).filter((file) => !files.includes(file))).toEqual([])
    })
  })
} else {
  test('the published samples do not lie beside this checkout (../shared/contract): nothing was held against them', () => {
    expect(hasSource()).toBe(false)
  })
}
