import { listPhone, readConversation, replyFromPhone, setUnreachable } from '@orangery/contract/simulator'
import { type Network, openNetwork, type Person } from '@orangery/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const number = '+491712345678'
let network: Network
let owner: Person

beforeAll(async () => {
  network = await openNetwork()
  owner = await network.signIn()
})
afterAll(() => network.stop())

async function text(words: string): Promise<void> {
  const { carriers, db } = network.house
  await db.transaction().execute((tx) => carriers.sms.send(tx, { to: number, text: words, idempotencyKey: words }))
  await network.drain()
}

test('a number that nothing was sent to is none', async () => {
  await expect(owner.call(readConversation, { params: { number } })).rejects.toMatchObject({ status: 404 })
  await expect(owner.call(replyFromPhone, { params: { number }, body: { text: 'Hello' } })).rejects.toMatchObject({ status: 404 })
  expect((await owner.call(listPhone, { query: {} })).rows).toEqual([])
})

test('the page Phone shows an SMS, answers it, stops them, and can be out of reach', async () => {
  await text('Please answer: http://127.0.0.1/r/1')
  await owner.call(replyFromPhone, { params: { number }, body: { text: 'On Friday' } })
  await owner.call(setUnreachable, { params: { number }, body: { unreachable: true } })
  await text('Once more')
  expect((await owner.call(listPhone, { query: {} })).rows).toMatchObject([{ number, text: 'Once more', unreachable: true }])
  await owner.call(setUnreachable, { params: { number }, body: { unreachable: false } })
  await owner.call(replyFromPhone, { params: { number }, body: { text: 'STOP' } })
  await text('Never')
  expect(await owner.call(readConversation, { params: { number } })).toMatchObject({
    unreachable: false,
    optedOut: true,
    messages: [
      { direction: 'out', delivered: true, segments: 1, encoding: 'GSM-7' },
      { direction: 'in', text: 'On Friday' },
      { direction: 'out', text: 'Once more', delivered: false },
      { direction: 'in', text: 'STOP' },
    ],
  })
})
