import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, connectHarvestV1 } from '../index.ts'
import { scriptedTransport } from './scripted-transport.ts'

const reason = (id: number) => ({ id, name: `Reason ${id}`, type: { id: 1, name: 'We rejected them' } })

/** An ATS with these pages, which names each next one by a mark that means nothing to anybody else. */
function paged(pages: readonly (readonly number[])[], host = 'https://ats.example') {
  return scriptedTransport(({ query }) => {
    const at = query.mark === undefined ? 0 : Number(query.mark.slice(1))
    const next = at + 1 < pages.length ? `<${host}/v1/rejection_reasons?mark=m${at + 1}>; rel="next"` : undefined
    const links = [next, `<${host}/v1/rejection_reasons?mark=m0>; rel="last"`].filter((link) => link !== undefined)
    return { headers: { LINK: links.join(',') }, body: (pages[at] ?? []).map(reason) }
  })
}

function connect(transport: ReturnType<typeof paged>['transport'], baseUrl = 'https://ats.example') {
  return connectHarvestV1({ baseUrl, apiKey: 'k', transport })
}

test('every record comes once and in order, however it is paged', async () => {
  const anyPages = fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 5 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(anyPages, async (pages) => {
      const { transport, asked } = paged(pages)
      const ids = (await collect(connect(transport).rejectionReasons())).map(({ id }) => id)
      expect(ids).toEqual(pages.flat())
      expect(asked).toHaveLength(pages.length)
    }),
  )
})

test('a page is asked for only when it is reached', async () => {
  const { transport, asked } = paged([[1, 2], [3], [4]])
  for await (const { id } of connect(transport).rejectionReasons()) if (id === 3) break
  expect(asked).toHaveLength(2)
})

test('the key is never sent to another host, whatever the Link says', async () => {
  const { transport, asked } = paged([[1], [2]], 'https://elsewhere.example')
  await collect(connect(transport).rejectionReasons())
  expect(asked.map(({ url }) => new URL(url).host)).toEqual(['ats.example', 'ats.example'])
})

test('a path in front of the version is kept', async () => {
  const { transport, asked } = paged([[1]])
  await collect(connect(transport, 'https://ats.example/harvest/').rejectionReasons())
  expect(asked[0]!.path).toBe('/harvest/v1/rejection_reasons')
})
