import { addCandidate, connectApp, getJob, listJobs, moveApplication } from '@orangery/contract/recruiting'
import * as hipeople from '@orangery/hipeople/contract'
import { newestMail, type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectGone, expectSeen, openPage } from './browser.ts'
import { answerQuestions, answerReference, nameReferee, personalLinkIn } from './link-holders.ts'

const jobName = 'Senior Account Manager'
const email = 'ana.sousa@example.com'
const lena = { name: 'Lena Brandt', email: 'lena@nordkai.example', kind: 'Manager', company: 'Nordkai GmbH' }
const tomas = { name: 'Tomás Oliveira', email: 'tomas@oliveira.example', kind: 'Peer', company: 'Nordkai GmbH' }
const mira = { name: 'Mira Novak', email: 'mira@novak.example', kind: 'Client', company: 'Novak Foods' }
const words = 'Calm with hard customers.'

let suite: SuiteProcess
let maren: Person

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  maren = await suite.signIn()
  await maren.call(connectApp, { params: { app: 'hipeople' }, body: {} })
  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows.find(({ name }) => name === jobName)!
  const [first, , tied] = (await maren.call(getJob, { params: { id: job.id } })).stages
  const { id } = await maren.call(hipeople.createRole, { body: { title: jobName } })
  const ties = [{ module: 'reference-check' as const, stageId: tied!.id }]
  await maren.call(hipeople.confirmAutomation, { params: { id }, body: { jobId: job.id, ties } })
  const { applicationId } = await maren.call(addCandidate, { body: { firstName: 'Ana', lastName: 'Sousa', email, jobId: job.id } })
  const move = { fromStageId: first!.id, toStageId: tied!.id }
  await maren.call(moveApplication, { params: { id: applicationId }, body: move })
})
afterAll(() => suite.stop())

const linkOf = async (to: string) => personalLinkIn((await newestMail(maren, { to })).text)

/** Each test goes on from where the one before has left the suite. */
test('an admin switches the simulator on, tests it, and may remove it', async () => {
  const page = await openPage(suite, { signedIn: maren })
  await page.goto('/hipeople/settings/integrations')
  const card = page.getByRole('region', { name: 'LinkedIn verification' })
  await card.getByRole('button', { name: 'Set up LinkedIn' }).click()
  const dialog = page.getByRole('dialog', { name: 'Set up LinkedIn' })
  await expectSeen(dialog.getByText(`${suite.url}/p/hipeople/linkedin/callback`))
  await expectAccessible(page)
  await dialog.getByLabel('Client ID').fill('x')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expectSeen(dialog.getByText(/^Is no Client ID/))
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await card.getByRole('button', { name: 'Use the built-in simulator' }).click()
  await expectSeen(card.getByText('On, simulated'))
  await card.getByRole('button', { name: 'Test' }).click()
  await expectSeen(card.getByText(/^LinkedIn knows this client/))
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog', { name: 'Remove LinkedIn verification?' }).getByRole('button', { name: 'Remove' }).click()
  await expectSeen(card.getByText('Off', { exact: true }))
  await card.getByRole('button', { name: 'Use the built-in simulator' }).click()
  await expectSeen(card.getByText('On, simulated'))
})

test('on a phone without script, a referee cancels at LinkedIn, then verifies there and answers', async () => {
  const candidate = await openPage(suite, {})
  await candidate.goto(await linkOf(email))
  for (const referee of [lena, tomas, mira]) await nameReferee(candidate, referee)
  await candidate.getByRole('checkbox', { name: /^I have asked these people/ }).check()
  await candidate.getByRole('button', { name: 'Ask these 3 people' }).click()
  await expectSeen(candidate.getByText('Asked, no answer yet'))

  const page = await openPage(suite, { width: 390, script: false })
  await page.goto(await linkOf(lena.email))
  await signInAs(page, { answer: 'Cancel' })
  await expectSeen(page.getByText(/^You cancelled at LinkedIn/))
  await signInAs(page, { answer: 'Allow' })
  await expectSeen(page.getByText('Verified by LinkedIn as Lena Brandt.'))
  await expectGone(page.getByRole('button', { name: 'Continue without verifying' }))
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await answerQuestions(page, { relationship: 'I was their manager', words })
  await expectSeen(page.getByText('Thank you for your words about Ana.'))
})

test('a referee with another name at LinkedIn is told kindly, and a third continues without verifying', async () => {
  const page = await openPage(suite, { width: 390 })
  await page.goto(await linkOf(tomas.email))
  await expectAccessible(page)
  await signInAs(page, { name: 'Eva Lindgren', answer: 'Allow' })
  await expectSeen(page.getByText('Verified by LinkedIn as Eva Lindgren.'))
  await expectSeen(page.getByText(/^Ana wrote Tomás Oliveira\. Many people go by several names/))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await answerQuestions(page, { relationship: 'I was their peer', words })
  await expectSeen(page.getByText('Thank you for your words about Ana.'))
  await page.goto(await linkOf(mira.email))
  await answerReference(page, { relationship: 'I was their client', words })
  await expectSeen(page.getByText('Thank you for your words about Ana.'))
})

test('[H-44] the report says who verified by LinkedIn, under which name, and who did not', async () => {
  const page = await openPage(suite, { signedIn: maren })
  await page.goto('/hipeople/reports')
  await page.getByRole('link', { name: 'Ana Sousa' }).click()
  const referees = page.getByRole('region', { name: 'Referees' })
  await expectSeen(referees.getByText(/Lena Brandt.*Verified by LinkedIn, with the same e-mail address\./))
  await expectSeen(referees.getByText(/Tomás Oliveira.*Verified by LinkedIn as Eva Lindgren, with the same e-mail address\./))
  await expectSeen(referees.getByText(/Mira Novak.*Not verified\./))
  await expectSeen(page.getByText('Tomás Oliveira verified by LinkedIn as Eva Lindgren.'))
  await expectSeen(page.getByText('People marry, go by a short or middle name'))
  expect(suite.output()).not.toMatch(/vouches-for-anybody|access_token/)
})

async function signInAs(page: Page, { name, answer }: { name?: string; answer: 'Allow' | 'Cancel' }): Promise<void> {
  await page.getByRole('button', { name: 'Verify with LinkedIn' }).click()
  await expectSeen(page.getByRole('heading', { name: 'LinkedIn (simulated)' }))
  if (name) await page.getByLabel('Who are you?').fill(name)
  await page.getByRole('button', { name: answer }).click()
}
