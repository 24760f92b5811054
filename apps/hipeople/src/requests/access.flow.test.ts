import { changeAccount, listAccounts } from '@orangery/contract/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as hipeople from '../contract/index.ts'
import { openSuite, type Suite } from '../fixtures/suite.ts'

let suite: Suite
beforeAll(async () => {
  suite = await openSuite()
  await suite.connect()
})
afterAll(() => suite.close())

async function colleague(role: 'member' | 'admin') {
  const person = await suite.network.invite({ email: `${role}@solvik.example` })
  const { rows } = await suite.maren.call(listAccounts, {})
  const account = rows.find(({ email }) => email === person.email)!
  await suite.maren.call(changeAccount, { params: { id: account.id }, body: { roles: { ...account.roles, hipeople: role } } })
  return person
}

test('[H-55] everything held about a check is handed to admins alone; a member of no role sees nothing of it', async () => {
  const tied = await suite.tie()
  const applicant = await suite.apply(tied)
  await suite.moveIn(tied, applicant)
  const [check] = await suite.checks({ candidateId: applicant.candidateId })
  const path = `/api/hipeople/requests/${check!.id}/access-pack`

  const [member, admin, stranger] = [await colleague('member'), await colleague('admin'), await suite.network.invite({})]
  expect((await stranger.fetch(path)).status).toBe(403)
  expect((await member.fetch(path)).status).toBe(403)
  expect((await member.call(hipeople.listRequests, { query: {} })).rows).toEqual([])
  await expect(member.call(hipeople.getRequest, { params: { id: check!.id } })).rejects.toMatchObject({
    status: expect.any(Number),
  })
  const pack = await admin.fetch(path)
  expect(pack.status).toBe(200)
  expect(pack.headers.get('content-disposition')).toContain('attachment')
  expect(await pack.text()).toContain(applicant.email)
})
