// What becomes of the address of an attachment, with the suite's own clock.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchange } from '../harness/exchange.ts'
import { type OwnSuite, startOwnSuite } from './own-suite.ts'

const day = 86_400_000
let own: OwnSuite
beforeAll(async () => {
  own = await startOwnSuite()
})
afterAll(() => own.suite.stop())

test('[G-25] the address of an attachment works for seven days and is then refused', async () => {
  const { key } = await own.suite.createKey({ permissions: 'all' })
  const wire = own.wire(key)
  const [candidate] = (await wire.ask('candidates.list', { query: { per_page: 1 } })).json as { id: number }[]
  const params = { id: candidate!.id }
  const file = { filename: 'letter.txt', type: 'cover_letter', content_type: 'text/plain' }
  const added = await wire.ask('candidates.add_attachment', {
    params,
    body: { ...file, content: Buffer.from('Dear grove').toString('base64') },
  })
  expect(added.status).toBe(201)
  const address = async () => {
    const { attachments } = (await wire.ask('candidates.retrieve', { params })).json as {
      attachments: { filename: string; url: string }[]
    }
    return attachments.find(({ filename }) => filename === file.filename)!.url
  }
  const read = async (url: string) => {
    const { status, text } = await exchange({ method: 'GET', url, headers: {} })
    return { status, text }
  }
  const url = await address()
  expect(await read(url)).toEqual({ status: 200, text: 'Dear grove' })
  expect((await read(url.replace(/\d+\?/, (id) => `${Number.parseInt(id, 10) + 1}?`))).status).toBe(403)

  await own.suite.moveClock(7 * day - 60_000)
  expect((await read(url)).status).toBe(200)
  await own.suite.moveClock(60_000)
  expect(await read(url)).toMatchObject({ status: 403, text: expect.not.stringContaining('Dear grove') })
  expect((await read(await address())).status).toBe(200)
})
