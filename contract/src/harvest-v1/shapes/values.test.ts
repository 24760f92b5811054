import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { fieldErrors } from '../../kernel/index.ts'
import { harvestV1 } from '../index.ts'
import { givenFlag, givenId, givenJson, givenText, idList, idText, instant } from './values.ts'

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

function complaintsAbout(schema: z.ZodType, value: unknown) {
  const outcome = schema.safeParse(value)
  return outcome.success ? [] : fieldErrors(outcome.error, value)
}

describe('single values', () => {
  test('ids are positive whole numbers that fit, as digits or, in a body, as numbers', () => {
    expect(idText.parse('4000000001')).toBe(4_000_000_001)
    expect(
      ['0', '-1', '1.5', '01', '', ' 1', '9007199254740993', 'abc', ['1', '2']].filter((value) => accepts(idText, value)),
    ).toEqual([])
    expect([givenId.parse(12), givenId.parse('12')]).toEqual([12, 12])
    expect([0, -3, 1.5, null, true].filter((value) => accepts(givenId, value))).toEqual([])
  })

  test('instants need their zone', () => {
    expect(instant.parse('2031-05-04T09:30:00Z').toISOString()).toBe('2031-05-04T09:30:00.000Z')
    expect(instant.parse('2031-05-04T09:30:00+02:00').toISOString()).toBe('2031-05-04T07:30:00.000Z')
    expect(instant.parse('9999-01-01T00:00:00Z').getUTCFullYear()).toBe(9999)
    const refused = [
      '2031-05-04T09:30:00',
      '2031-05-04',
      '2031-02-30T00:00:00Z',
      '9999-12-31T23:59:59-10:00',
      '0000-01-01T00:00:00Z',
      '',
    ]
    expect(refused.filter((value) => accepts(instant, value))).toEqual([])
  })

  test('a plus sign that became a blank on its way is put back', () => {
    expect(instant.parse('2031-05-04T09:30:00 02:00').toISOString()).toBe('2031-05-04T07:30:00.000Z')
  })

  test('text that the database cannot hold is refused, everything else is kept whole', () => {
    expect(givenText.parse('  اَلْعَرَبِيَّةُ 👩‍🚀 <script>')).toBe('  اَلْعَرَبِيَّةُ 👩‍🚀 <script>')
    expect([accepts(givenText, 'a\0b'), accepts(givenText, '\ud800')]).toEqual([false, false])
    expect([accepts(givenJson, { a: ['x\0'] }), accepts(givenJson, { '\0': 1 }), accepts(givenJson, { a: [1, null] })]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('flags in a body may be words', () => {
    expect([true, 'true', false, 'false'].map((value) => givenFlag.parse(value))).toEqual([true, true, false, false])
    expect(['yes', 1, ''].filter((value) => accepts(givenFlag, value))).toEqual([])
  })

  test('a list of ids has an end', () => {
    expect(idList(3).parse('1, 2,3')).toEqual([1, 2, 3])
    expect(['1,2,3,4', '1,,2', 'a'].filter((value) => accepts(idList(3), value))).toEqual([])
  })
})

describe('requests', () => {
  const list = harvestV1['candidates.list'].query

  test('what is left out of a list call has its default, and unknown names are passed over', () => {
    expect(list.parse({ whatever: 'x' })).toEqual({ per_page: 100, page: 1, skip_count: false })
  })

  test('pages hold 1 to 500', () => {
    expect(['1', '99', '100', '499', '500'].map((value) => list.parse({ per_page: value }).per_page)).toEqual([
      1, 99, 100, 499, 500,
    ])
    expect(complaintsAbout(list, { per_page: '501' })).toEqual([
      { message: 'Must be a whole number from 1 to 500', field: 'per_page' },
    ])
    expect(complaintsAbout(list, { per_page: 'abc', page: '0' }).map(({ field }) => field)).toEqual(['per_page', 'page'])
  })

  test('a name that is given twice is refused', () => {
    expect(complaintsAbout(list, { job_id: ['1', '2'] })).toEqual([{ message: 'Must be text', field: 'job_id' }])
  })

  test('an unknown status finds no application but is no status of a job', () => {
    expect(accepts(harvestV1['applications.list'].query, { status: 'nonsense' })).toBe(true)
    expect(complaintsAbout(harvestV1['jobs.list'].query, { status: 'nonsense' })).toEqual([
      { message: 'Must be one of: open, closed, draft', field: 'status' },
    ])
  })

  test('a candidate application needs its job, a prospect none', () => {
    const body = harvestV1['candidates.add_application'].body
    expect(body.parse({ prospect: 'true' })).toMatchObject({ prospect: true })
    expect(body.parse({ job_id: '5' })).toMatchObject({ prospect: false, job_id: 5 })
    expect(complaintsAbout(body, {})).toEqual([{ message: 'Is required unless prospect is true', field: 'job_id' }])
    expect(complaintsAbout(body, { prospect: true, prospective_office_id: 1 })[0]?.field).toBe('prospective_department_id')
    expect(complaintsAbout(body, { job_id: 1, referrer: { type: 'robot', value: 'x' } })).toEqual([
      { message: 'Must be one of: id, email, outside', field: 'referrer[type]' },
    ])
  })

  test('a candidate needs a name and an application', () => {
    expect(complaintsAbout(harvestV1['candidates.create'].body, { first_name: '', applications: [] })).toEqual([
      { message: 'Must not be empty', field: 'first_name' },
      { message: 'Is required', field: 'last_name' },
      { message: 'Must not be empty', field: 'applications' },
    ])
  })

  test('a file comes as content or from an address, with its type where it comes as content', () => {
    const body = harvestV1['candidates.add_attachment'].body
    const file = { filename: 'cv.pdf', type: 'resume' }
    expect(accepts(body, { ...file, content: 'YQ==', content_type: 'application/pdf' })).toBe(true)
    expect(accepts(body, { ...file, url: 'https://files.example/cv.pdf' })).toBe(true)
    expect(complaintsAbout(body, file).map(({ field }) => field)).toEqual(['content'])
    expect(complaintsAbout(body, { ...file, content: 'YQ==' }).map(({ field }) => field)).toEqual(['content_type'])
    expect(complaintsAbout(body, { ...file, url: 'file:///etc/passwd' }).map(({ field }) => field)).toEqual(['url'])
  })

  test('hire and reject need no body', () => {
    expect(harvestV1['applications.hire'].body.parse(undefined)).toEqual({})
    expect(harvestV1['applications.reject'].body.parse(undefined)).toEqual({})
    expect(complaintsAbout(harvestV1['applications.hire'].body, { start_date: '2031-02-30' })).toEqual([
      { message: 'Must be a day such as 2031-05-04', field: 'start_date' },
    ])
  })
})
