import { expect, test } from 'vitest'
import { bodyPaths, differences, laidOver } from './compare.ts'
import { outlineOfSamples } from './samples.ts'

test('a sample becomes names and kinds, and null says nothing', () => {
  const samples = [
    { id: 7, at: '2031-05-04T09:30:00Z', day: '2031-05-04', tags: [], custom_fields: { Shift: 'Early' } },
    { id: 8, at: null, tags: ['a'], children: [{ id: 9, leaf: true, children: [] }] },
  ]
  expect(outlineOfSamples(samples)).toEqual({
    id: 'integer',
    at: 'timestamp',
    day: 'date',
    tags: ['string'],
    custom_fields: { '*': 'any' },
    children: ['self'],
    leaf: 'boolean',
  })
})

test('what only one side has is a difference, unless the promise may leave it out', () => {
  const published = { id: 'integer', old: 'string', jobs: [{ name: 'string' }] } as const
  const promised = { id: 'string', 'maybe?': 'string', extra: 'string', jobs: [{ name: 'string' }] } as const
  expect(differences(published, promised)).toEqual([
    'id: published as integer, promised as string',
    'old: published, not promised',
    'extra: promised, not published',
  ])
})

test('nothing is said about what a sample does not show', () => {
  expect(differences({ list: ['any'], value: 'any' }, { list: [{ a: 'string' }], value: 'timestamp' })).toEqual([])
  expect(differences(['string'], { a: 'string' })).toEqual([': published as a list'])
  expect(differences('timestamp', 'string')).toEqual([': published as timestamp, promised as string'])
})

test('sisters are laid over each other', () => {
  expect(
    laidOver([
      { a: 'any', jobs: [{ x: 'string' }] },
      { a: 'integer', jobs: [{ y: 'string' }] },
    ]),
  ).toEqual({
    a: 'integer',
    jobs: [{ x: 'string', y: 'string' }],
  })
})

test('a body is a list of paths', () => {
  expect(bodyPaths({ 'referrer?': { type: 'string' }, 'ids?': ['integer'], people: [{ 'name?': 'string' }] })).toEqual({
    'referrer?': 'object',
    'referrer.type': 'string',
    'ids?': 'integer[]',
    people: 'object[]',
    'people.name?': 'string',
  })
})
