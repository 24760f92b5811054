import { type AssessmentOperation, assessment } from '@orangery/contract/assessment'
import { outline } from '@orangery/contract/kernel'
import { describe, expect, test } from 'vitest'
import { bodyPaths } from './compare.ts'
import { readPublished } from './published.ts'

const published = readPublished().assessment
const calls: Readonly<Record<string, AssessmentOperation>> = assessment

test('the contract declares the published calls and no others', () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(published).sort())
})

describe.each(Object.entries(published))('%s', (id, facts) => {
  const call = calls[id]!

  test('direction, method and place', () => {
    const { direction, method, path } = call
    expect({ direction, method, path }).toEqual({ direction: facts.direction, method: facts.method, path: facts.path })
  })

  test.each(['query', 'body', 'reply'] as const)('names, kinds and what must be there: %s', (part) => {
    expect(namesOf(call[part])).toEqual(facts[part])
  })

  test('names and kinds in the path', () => {
    expect(outline(call.params)).toEqual(facts.params)
  })
})

/** By path, with a `!` on what must be there. What is free inside an object is not named. */
function namesOf(shape: AssessmentOperation['body']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bodyPaths(outline(shape)))
      .filter(([path]) => path !== '' && !path.endsWith('.*'))
      .map(([path, kind]) => (path.endsWith('?') ? [path.slice(0, -1), kind] : [`${path}!`, kind])),
  )
}
