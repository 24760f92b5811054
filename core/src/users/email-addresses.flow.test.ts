import { listMailbox, readMailboxMessage } from '@orangery/contract/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let harvest: Harvest

beforeAll(async () => {
  scene = await openScene()
  harvest = scene.harvest((await scene.network.createKey({ permissions: 'all' })).key, scene.maren.userId)
})
afterAll(() => scene.close())

async function linkMailedTo(address: string): Promise<string> {
  await scene.network.drain()
  const mail = (await scene.maren.call(listMailbox, { query: { q: address } })).rows[0]!
  const { text } = await scene.maren.call(readMailboxMessage, { params: { id: mail.id } })
  return /http\S+verify-address\S+/.exec(text)![0].replace(/^https?:\/\/[^/]+/, scene.url)
}

test('a further address is confirmed by the button behind the link in its mail, not by looking at it', async () => {
  const path = `/v1/users/${scene.maren.userId}/email_addresses`
  const body = { email: 'maren.second@users.example', send_verification: true }
  expect((await harvest.post(path, body)).status).toBe(201)
  const link = await linkMailedTo(body.email)
  const page = await fetch(link)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(body.email)
  expect((await harvest.post(path, body)).status).toBe(200)
  const confirm = () => fetch(link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  expect((await confirm()).status).toBe(200)
  expect((await confirm()).status).toBe(200)
  expect((await harvest.post(path, body)).status).toBe(204)
})

test('a link that was changed, or is of no address, is refused', async () => {
  const body = { email: 'maren.third@users.example', send_verification: true }
  await harvest.post(`/v1/users/${scene.maren.userId}/email_addresses`, body)
  const link = await linkMailedTo(body.email)
  for (const wrong of [
    link.replace(/verify-address\/\d/, 'verify-address/9'),
    link.replace(/verify-address\/\d+/, 'verify-address/x'),
  ])
    expect((await fetch(wrong, { method: 'POST' })).status).toBe(403)
  await scene.network.moveClock(8 * 86_400_000)
  const late = await fetch(link)
  expect(late.status).toBe(403)
  expect(await late.text()).toContain('expired')
})

test('a user who is added with an invitation gets the mail; without one, nothing is sent', async () => {
  const add = async (email: string, send_email_invite: boolean) => {
    const body = { first_name: 'Newly', last_name: 'Added', email, send_email_invite }
    expect((await harvest.post('/v1/users', body)).status).toBe(201)
    await scene.network.drain()
    return (await scene.maren.call(listMailbox, { query: { q: email } })).rows.length
  }
  await scene.signInAgain()
  expect(await add('quiet@users.example', false)).toBe(0)
  expect(await add('invited@users.example', true)).toBe(1)
})
