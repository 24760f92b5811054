import { expect, test } from 'vitest'
import { z } from 'zod'
import { outline } from './outline.ts'

test('keeps names and kinds and drops the rules', () => {
  const shape = z.object({
    id: z.int().meta({ kind: 'integer' }),
    name: z.string().min(3).nullable(),
    tags: z.array(z.enum(['a', 'b'])).optional(),
    fields: z.record(z.string(), z.json()),
    count: z.int().min(1),
    page: z.string().transform(Number).meta({ kind: 'integer' }).default(1),
  })
  expect(outline(shape)).toEqual({
    id: 'integer',
    name: 'string',
    'tags?': ['string'],
    fields: { '*': 'any' },
    count: 'integer',
    'page?': 'integer',
  })
})

test('closes the circle of a shape that holds itself', () => {
  const tree = z.object({
    name: z.string(),
    get children() {
      return z.array(tree)
    },
  })
  expect(outline(tree)).toEqual({ name: 'string', children: ['self'] })
})

test('lays the alternatives of a union over each other', () => {
  expect(outline(z.union([z.object({ a: z.string() }), z.object({ b: z.boolean() })]))).toEqual({ a: 'string', b: 'boolean' })
  expect(outline(z.union([z.string(), z.number()]))).toBe('string|number')
})
