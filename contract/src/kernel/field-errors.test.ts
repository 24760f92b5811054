import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from './field-errors.ts'

const shape = z.object({
  name: z.string().min(1),
  kind: z.enum(['candidate', 'prospect']),
  applications: z.array(z.object({ job_id: z.int() })).min(1),
  referrer: z.object({ type: z.string() }).optional(),
})

function wordsFor(input: unknown) {
  const outcome = shape.safeParse(input)
  return outcome.success ? [] : fieldErrors(outcome.error, input)
}

test('names a missing value, a value outside a list and an empty text', () => {
  expect(wordsFor({ name: '', kind: 'robot' })).toEqual([
    { message: 'Must not be empty', field: 'name' },
    { message: 'Must be one of: candidate, prospect', field: 'kind' },
    { message: 'Is required', field: 'applications' },
  ])
})

test('writes nested places with brackets', () => {
  expect(wordsFor({ name: 'A', kind: 'candidate', applications: [{ job_id: 'x' }], referrer: { type: 1 } })).toEqual([
    { message: 'Must be a number', field: 'applications[0][job_id]' },
    { message: 'Must be text', field: 'referrer[type]' },
  ])
})

test('uses the message that a schema brings', () => {
  const dated = z.object({ day: z.string().regex(/^\d{4}$/, 'Must be a year such as 2031') })
  const outcome = dated.safeParse({ day: 'x' })
  expect(fieldErrors(outcome.error!, { day: 'x' })).toEqual([{ message: 'Must be a year such as 2031', field: 'day' }])
})
