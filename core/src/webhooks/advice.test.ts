import { describe, expect, test } from 'vitest'
import { advise } from './advice.ts'

const failed = { state: 'waiting', attempts: 2, error: null, endpointUrl: 'https://hooks.example.com/x', note: null }

describe('what to do about a delivery', () => {
  test.each([400, 401, 403, 404, 405, 408, 410, 413, 418, 429, 500, 503])(
    '%i comes with the host, a title and an act',
    (status) => {
      const advice = advise({ ...failed, status })
      expect(advice?.title).toContain(`hooks.example.com answered ${status}`)
      expect(advice?.text.length).toBeGreaterThan(20)
    },
  )

  test('a redirect and a 2xx that does not count are told apart', () => {
    expect(advise({ ...failed, status: 301 })?.title).toContain('redirect')
    expect(advise({ ...failed, status: 202 })?.title).toContain('only 200 counts')
  })

  test('no answer says why; a dropped one gives its note; a good one says nothing', () => {
    expect(advise({ ...failed, status: null, error: 'The name has no address' })?.text).toContain('The name has no address')
    expect(advise({ ...failed, state: 'dropped', status: null, note: 'The web hook was deleted.' })?.text).toBe(
      'The web hook was deleted.',
    )
    expect(advise({ ...failed, state: 'delivered', status: 200 })).toBeNull()
  })
})
