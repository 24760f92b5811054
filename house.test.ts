// The rules of the house, held against every file of it. Each rule has a test of its own in scripts/house with something planted.
import { expect, test } from 'vitest'
import { readSources, rules } from './scripts/house/rules.ts'

const sources = readSources(import.meta.dirname)

test('the house is read as a whole', () => {
  expect(sources.filter(({ path }) => path.endsWith('.ts')).length).toBeGreaterThan(400)
  expect(sources.map(({ path }) => path)).toEqual(expect.arrayContaining(['contract/package.json', 'package-lock.json']))
})

test.each(rules.map((rule) => [rule.says, rule] as const))('%s', (_says, rule) => {
  expect(rule.check(sources).map(({ path, line, problem }) => `${path}:${line} ${problem}`)).toEqual([])
})
