import { describe, expect, test } from 'vitest'
import { linkHeader } from './paging.ts'

const base = { url: 'https://x.example/v1/candidates', query: { per_page: '2', job_id: '7' }, lastId: 12 }

describe('Link', () => {
  test('is left out when everything stood on one page', () => {
    expect(
      linkHeader({ ...base, page: { perPage: 2, page: 1, skipCount: false, afterId: undefined }, hasNext: false, count: 2 }),
    ).toBeUndefined()
  })

  test('keeps the filters, carries the last id forward, and counts the last page', () => {
    expect(linkHeader({ ...base, page: { perPage: 2, page: 2, skipCount: false, afterId: 4 }, hasNext: true, count: 7 })).toBe(
      '<https://x.example/v1/candidates?job_id=7&page=3&per_page=2&after_id=12>; rel="next",' +
        '<https://x.example/v1/candidates?job_id=7&page=1&per_page=2>; rel="prev",' +
        '<https://x.example/v1/candidates?job_id=7&page=4&per_page=2>; rel="last"',
    )
  })

  test('without a count there is no last', () => {
    const link = linkHeader({
      ...base,
      page: { perPage: 2, page: 1, skipCount: true, afterId: undefined },
      hasNext: true,
      count: undefined,
    })
    expect(link).toContain('rel="next"')
    expect(link).not.toContain('rel="last"')
  })
})
