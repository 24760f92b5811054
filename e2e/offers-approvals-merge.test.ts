import {
  addCandidate,
  addNote,
  getFeed,
  listJobApprovals,
  listJobs,
  listOffers,
  me,
  requestApproval,
} from '@orangery/contract/recruiting'
import { type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectGone, expectSeen, openPage } from './browser.ts'

let suite: SuiteProcess
let maren: Person
let job: { id: number; name: string }

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  maren = await suite.signIn()
  job = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
})
afterAll(() => suite.stop())

const add = (firstName: string, lastName: string, email: string) =>
  maren.call(addCandidate, { body: { firstName, lastName, email, jobId: job.id } })

test('two profiles of one person are merged on the one that stays, which then holds the notes of both', async () => {
  const stays = await add('Ingrid', 'Sørbø', 'ingrid.sorbo@example.com')
  const goes = await add('Ingrid', 'Soerboe', 'ingrid@soerboe.example')
  await maren.call(addNote, { params: { id: goes.candidateId }, body: { body: 'Called on Monday.', visibility: 'public' } })
  const page = await openPage(suite, { signedIn: maren })
  await page.goto(`/recruiting/candidates/${stays.candidateId}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Merge with another candidate' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('The other profile').fill('Soerboe')
  await dialog
    .getByRole('list', { name: 'Found candidates' })
    .getByRole('button', { name: /Soerboe/ })
    .click()
  await expectSeen(dialog.getByText(`Both are candidates for ${job.name}`))
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Merge the two' }).click()
  await expectGone(dialog)
  await expectSeen(page.getByText('Called on Monday.'))
  const { rows } = await maren.call(getFeed, { params: { id: stays.candidateId }, query: { limit: 100 } })
  expect(rows.some(({ body }) => body.includes('Called on Monday.'))).toBe(true)
  await page.goto(`/recruiting/candidates/${goes.candidateId}`)
  await expectGone(page.getByRole('heading', { level: 1, name: 'Ingrid Soerboe' }))
})

test('who is asked says yes on the home page, and the job shows it', async () => {
  const approver = await suite.invite({ firstName: 'Oda', lastName: 'Approver', level: 'site_admin' })
  const { key } = await suite.createKey({ permissions: 'all' })
  const partner = suite.harvest(key, { actor: (await maren.call(me, {})).user!.id })
  const { approval_flow_id: flow } = await partner.do('approvals.replace_flow', {
    params: { job_id: job.id },
    body: {
      approval_type: 'offer_job',
      sequential: true,
      approver_groups: [{ approvals_required: 1, approvers: [{ user_id: approver.userId }] }],
    },
  })
  await maren.call(requestApproval, { params: { id: flow } })
  const page = await openPage(suite, { signedIn: approver })
  await page.goto('/recruiting')
  const waiting = page.getByRole('region', { name: 'Needs your approval' })
  await waiting.getByRole('button', { name: `Approve offers for ${job.name}` }).click()
  const dialog = page.getByRole('dialog', { name: `Approve offers for ${job.name}?` })
  await dialog.getByLabel('Note (optional)').fill('Go ahead.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
  await expectGone(waiting)
  const { flows } = await maren.call(listJobApprovals, { params: { id: job.id } })
  expect(flows.find(({ id }) => id === flow)).toMatchObject({
    status: 'approved',
    groups: [{ approvals: [{ status: 'approved', note: 'Go ahead.' }] }],
  })
})

test('an offer is made, approved and changed on the profile; a new salary starts a new version', async () => {
  const { candidateId, applicationId } = await add('Tariq', 'Nazari', 'tariq.nazari@example.com')
  const page = await openPage(suite, { signedIn: maren })
  await page.goto(`/recruiting/candidates/${candidateId}`)
  await page.getByRole('link', { name: 'Offer Details' }).click()
  const details = page.getByRole('region', { name: 'Offer Details' })
  await details.getByRole('button', { name: 'Create Offer' }).click()
  const made = page.getByRole('dialog', { name: 'Offer for Tariq Nazari' })
  await made.getByLabel('Start date').fill('2031-03-01')
  await made.getByLabel(/^Salary/).fill('51000')
  await made.getByLabel('Currency of Salary').fill('EUR')
  await expectAccessible(page)
  await made.getByRole('button', { name: 'Create Offer' }).click()
  await expectSeen(details.getByRole('heading', { name: 'Offer, version 1' }))
  await details.getByRole('button', { name: 'Approve' }).click()
  await expectSeen(details.getByRole('button', { name: 'Mark as Sent' }))
  await details.getByRole('button', { name: 'Edit' }).click()
  const changed = page.getByRole('dialog', { name: 'Change the offer to Tariq Nazari' })
  await changed.getByLabel(/^Salary/).fill('53000')
  await changed.getByRole('button', { name: 'Save' }).click()
  await expectSeen(details.getByRole('heading', { name: 'Offer, version 2' }))
  const { versions } = await maren.call(listOffers, { params: { id: applicationId } })
  expect(versions.map(({ version, status }) => [version, status])).toEqual([
    [2, 'unresolved'],
    [1, 'deprecated'],
  ])
})
