import { addCandidate, getJob, listJobs } from '@orangery/contract/recruiting'
import { type Receiver, type SuiteProcess, startReceiver, startSuiteProcess } from '@orangery/testing/launcher'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectSeen, openPage } from './browser.ts'

let suite: SuiteProcess
let partner: Receiver
let maren: Awaited<ReturnType<SuiteProcess['signIn']>>
let job: { id: number; name: string }

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  partner = await startReceiver()
  partner.answerWith(({ path }) => ({
    status: path === '/send' && down ? 404 : 200,
    body: JSON.stringify(answers[path.split('?')[0]!]),
  }))
  maren = await suite.signIn()
  job = (await maren.call(listJobs, { query: { status: 'open' } })).rows.find(({ name }) => name === 'Warehouse Associate')!
})
afterAll(async () => {
  await partner.stop()
  await suite.stop()
})

let down = false
const key = 'key of Sorrel'
const answers: Record<string, object> = {
  '/list': [
    { partner_test_id: 'logic', partner_test_name: 'Logic at work' },
    { partner_test_id: 'words', partner_test_name: 'Words' },
  ],
  '/send': { partner_interview_id: 'one' },
  '/status': {
    partner_status: 'complete',
    partner_profile_url: 'https://results.example/1',
    partner_score: 87,
    metadata: { 'Time taken': '31 minutes' },
  },
  '/errors': { status: 200 },
}

async function add(firstName: string, email = `${firstName.toLowerCase()}@example.com`) {
  const { stages } = await maren.call(getJob, { params: { id: job.id } })
  return maren.call(addCandidate, { body: { firstName, lastName: 'Sorrel', email, jobId: job.id, stageId: stages[0]!.id } })
}

const profileOf = (made: { candidateId: number; applicationId: number }) =>
  `/people/${made.candidateId}?application_id=${made.applicationId}`
const tests = (page: Page) => page.getByRole('region', { name: 'Tests' })

test('a partner is added in Configure, tried, and chosen for a stage', async () => {
  const page = await openPage(suite, { signedIn: maren })
  await page.goto('/recruiting/configure/assessment-partners')
  await expectSeen(page.getByText('No assessment partners yet'))
  await page.getByRole('button', { name: 'Add a partner' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('Sorrel Tests')
  await page.getByLabel('Key', { exact: true }).fill('k'.repeat(171))
  for (const [label, path] of [
    ['List tests URL', 'list'],
    ['Send test URL', 'send'],
    ['Test status URL', 'status'],
    ['Response error URL', 'errors'],
  ] as const)
    await page.getByLabel(label).fill(`${partner.url}/${path}`)
  await page.getByRole('button', { name: 'Save and test' }).click()
  await expectSeen(page.getByText('at most 170 characters'))
  await page.getByLabel('Key', { exact: true }).fill(key)
  await page.getByRole('button', { name: 'Save and test' }).click()
  await expectSeen(page.getByText('Sorrel Tests answers with 2 tests'))
  await expectAccessible(page)
  expect(await page.content()).not.toContain(key)

  await page.goto(`/recruiting/jobs/${job.id}/setup`)
  const { stages } = await maren.call(getJob, { params: { id: job.id } })
  await page.getByRole('button', { name: `Assessment in ${stages[0]!.name}` }).click()
  await page.getByLabel('Test', { exact: true }).selectOption({ label: 'Logic at work' })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expectSeen(page.getByText('Assessment: Logic at work, by Sorrel Tests'))
})

test('[H-38] “Send Test” on the profile; score and link show when the partner has the result', async () => {
  const made = await add('Ada')
  const page = await openPage(suite, { signedIn: maren })
  await page.goto(profileOf(made))
  await tests(page).getByRole('button', { name: 'Send Test' }).click()
  await expectSeen(page.getByRole('dialog').getByText('ada@example.com'))
  await page.getByRole('dialog').getByRole('button', { name: 'Send Test' }).click()
  await expectSeen(tests(page).getByText('Sent', { exact: true }))
  await expectAccessible(page)
  const url = partner.deliveries.map(({ json }) => (json as unknown as { url?: string }).url).find(Boolean)!
  const done = await fetch(url, { method: 'PATCH', headers: { authorization: `Basic ${btoa(`${key}:`)}` } })
  expect(done.status).toBe(200)
  await page.reload()
  await expectSeen(tests(page).getByText('Complete, score 87'))
  expect(await tests(page).getByRole('link', { name: 'Open results' }).getAttribute('href')).toBe('https://results.example/1')
  await tests(page).getByText('Details and log').click()
  await expectSeen(tests(page).getByText('31 minutes'))
  await expectSeen(page.getByText('by Sorrel Tests is complete. Score 87.'))
  await expectAccessible(page)
})

test('what could not be sent says why, and is tried again', async () => {
  down = true
  const page = await openPage(suite, { signedIn: maren, width: 390 })
  await page.goto(profileOf(await add('Berta')))
  await tests(page).getByRole('button', { name: 'Send Test' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send Test' }).click()
  await expectSeen(tests(page).getByText('finds nothing there (404)').first())
  await expectAccessible(page)
  down = false
  await tests(page).getByRole('button', { name: 'Try again' }).click()
  await expectSeen(tests(page).getByText('Sent', { exact: true }))
})

test('somebody without an e-mail address cannot be sent it, and the button says so', async () => {
  const page = await openPage(suite, { signedIn: maren })
  await page.goto(profileOf(await add('Cora', '')))
  await expectSeen(tests(page).getByText('Cora has no e-mail address'))
  expect(await tests(page).getByRole('button', { name: 'Send Test' }).getAttribute('aria-disabled')).toBe('true')
})

test('[H-38] the job’s list is filtered by score, and who is left is advanced in bulk', async () => {
  const page = await openPage(suite, { signedIn: maren })
  await page.goto(`/recruiting/jobs/${job.id}?view=list`)
  await page.getByLabel('Score from').fill('80')
  await page.getByLabel('Score from').press('Enter')
  await expectSeen(page.getByText('Complete, score 87'))
  await expect.poll(() => page.getByRole('row').count()).toBe(2)
  await page.getByLabel('Select Ada Sorrel').check()
  await page.getByRole('button', { name: 'Advance' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Advance 1 candidate' }).click()
  await expectSeen(page.getByText('1 candidate advanced.'))
})
