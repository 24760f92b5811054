import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkWithRelation } from './link.ts'

test('finds a relation among several, in any letters and order of parameters', () => {
  const header =
    '<https://ats.example/v1/jobs?page=1,2>; rel="prev", <https://ats.example/v1/jobs?page=3>; title="a, b"; REL=Next,<x>;rel=last'
  expect(linkWithRelation(header, 'next')).toBe('https://ats.example/v1/jobs?page=3')
  expect(linkWithRelation(header, 'prev')).toBe('https://ats.example/v1/jobs?page=1,2')
  expect(linkWithRelation(header, 'last')).toBe('x')
})

test('finds nothing where nothing is', () => {
  expect(linkWithRelation(undefined, 'next')).toBeUndefined()
  expect(linkWithRelation('', 'next')).toBeUndefined()
  expect(linkWithRelation('<https://ats.example/>; rel="nextish"', 'next')).toBeUndefined()
  expect(linkWithRelation('garbage; rel="next"', 'next')).toBeUndefined()
})

test('reads back whatever was written', () => {
  const address = fc.webUrl({ withQueryParameters: true }).filter((url) => !url.includes('>'))
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('first', 'prev', 'next', 'last')),
      address,
      fc.boolean(),
      (relations, base, quoted) => {
        const links = relations.map((relation) => `<${base}#${relation}>; rel=${quoted ? `"${relation}"` : relation}`)
        const header = links.join(', ')
        for (const relation of relations) expect(linkWithRelation(header, relation)).toBe(`${base}#${relation}`)
        expect(linkWithRelation(header, 'self')).toBeUndefined()
      },
    ),
  )
})
