import { addCandidate, connectApp, getJob, listJobs, moveApplication } from '@orangery/contract/recruiting'
import * as hipeople from '@orangery/hipeople/contract'
import { newestMail, type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectGone, expectSeen, openPage } from './browser.ts'
import { personalLinkIn } from './link-holders.ts'

const jobName = 'Senior Account Manager'
const stageName = 'Assessment'
const jette = { firstName: 'Jette', lastName: 'Sørensen', email: 'jette.sorensen@example.com' }
const paul = { firstName: 'Paul', lastName: 'Okafor', email: 'paul.okafor@example.com' }

let suite: SuiteProcess
let maren: Person
let jobId: number
let stages: readonly { id: number; name: string }[]

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  maren = await suite.signIn()
  await maren.call(connectApp, { params: { app: 'hipeople' }, body: {} })
  jobId = (await maren.call(listJobs, { query: { status: 'open' } })).rows.find(({ name }) => name === jobName)!.id
  stages = (await maren.call(getJob, { params: { id: jobId } })).stages
  await maren.call(hipeople.createRole, { body: { title: jobName } })
})
afterAll(() => suite.stop())

const linkOf = async (to: string) => personalLinkIn((await newestMail(maren, { to })).text)

/** Each test goes on from where the one before has left the suite. */
describe('from the library to the report', () => {
  test('a recruiter finds a test in the library, reads what it says, and adds it to a role', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto('/hipeople/tests')
    await expectSeen(page.getByRole('row').filter({ hasText: 'Checking codes' }).getByText('not measured yet'))
    await expectAccessible(page)
    await page.getByRole('searchbox', { name: 'Search in the tests' }).fill('codes')
    await expectGone(page.getByRole('link', { name: 'Number series' }))
    await page.getByRole('link', { name: 'Checking codes' }).click()
    await expectSeen(page.getByRole('region', { name: 'What a result says, and what not' }).getByText(/nobody has measured/))
    await expectSeen(page.getByRole('region', { name: 'Compared with' }).getByText('Reference group (simulated)'))
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add to role' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add Checking codes to a role' })
    await dialog.getByRole('combobox', { name: 'Role' }).selectOption({ label: jobName })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add to role' }).click()
    await expectGone(dialog)
    await expectSeen(page.getByRole('region', { name: 'Used by' }).getByRole('link', { name: jobName }))
  })

  test('the role gives it in German, and its stage starts it', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await openRole(page)
    await page.getByRole('link', { name: /^Assessment/ }).click()
    await expectSeen(page.getByRole('list', { name: 'Tests of this role' }).getByText('1. Checking codes'))
    await expectSeen(page.getByText('1 test, 4 min in all'))
    await page.getByLabel('Language of the role').selectOption({ label: 'Deutsch' })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await expectGone(page.getByRole('button', { name: 'Save' }))
    await page.getByRole('button', { name: 'Manage ATS automation' }).click()
    const panel = page.getByRole('complementary', { name: 'Manage ATS automation' })
    await panel.getByRole('button', { name: new RegExp(`Job ${jobId}\\b`) }).click()
    await panel.getByRole('button', { name: 'Next' }).click()
    await expectSeen(panel.getByText('1 test, 4 min'))
    await panel.getByLabel('Stage for HiPeople Assessment').selectOption({ label: stageName })
    await panel.getByRole('button', { name: 'Next' }).click()
    await panel.getByRole('button', { name: 'Confirm' }).click()
    await expectGone(panel)
    for (const person of [jette, paul]) await moveIn(person)
  })

  test('[H-24] on a phone, the candidate opens the link of the German mail and takes the test in German', async () => {
    expect((await newestMail(maren, { to: jette.email })).subject).toMatch(/Assessment/)
    const page = await openPage(suite, { width: 390 })
    await page.goto(await linkOf(jette.email))
    await expectSeen(page.getByRole('heading', { level: 1, name: 'Guten Tag Jette' }))
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await expectAccessible(page)
    await takeCodes(page, { right: 12 })
    await expectSeen(page.getByText('Ihre Antworten wurden gesendet.'))
    await page.getByRole('link', { name: 'Zu Ihren Tests' }).click()
    await expectSeen(page.getByRole('heading', { level: 1, name: 'Danke, das war alles' }))
  })

  test('[H-32] the recruiter reads the score, the percentile with its norm, the band, and what each thing means', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await openRole(page)
    await expectSeen(rowOf(page, 'Jette Sørensen').getByText('Complete, score 100'))
    await page.getByRole('link', { name: 'Jette Sørensen' }).click()
    const card = page.getByRole('region', { name: 'Checking codes' })
    await expectSeen(card.getByText('12 of 12 points'))
    await expectSeen(card.getByText(/^percentile \d+(\.\d)?, upper quarter of the group$/))
    await expectSeen(card.getByText(/^Reference group \(simulated\)\. .*describes nobody/))
    await expectSeen(card.getByText('Right or wrong: points for each answer'))
    await expectSeen(card.getByText('Matched more codes in the time than most of the group.'))
    await expectSeen(card.getByText('Deutsch'))
    expect(await page.getByRole('region', { name: 'Referees' }).count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Send results to the candidate' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Send the results' }).click()
    await expectSeen(page.getByText('Results sent to the candidate'))
    await expectSeen(page.getByRole('button', { name: 'Send the results again' }))
    await page.getByRole('link', { name: 'Version 1' }).click()
    await expectSeen(page.getByRole('heading', { level: 1, name: 'Assessment report: Jette Sørensen' }))
    await expectSeen(page.getByRole('region', { name: 'Score' }).getByText('100 of 100'))
    await expectSeen(page.getByRole('region', { name: 'Checking codes' }).getByText('12 of 12 points'))
    await expectSeen(page.getByRole('region', { name: 'Links that open this report without signing in' }))
    await expectSeen(page.getByRole('link', { name: 'Open PDF report' }))
    await expectAccessible(page)
  })

  test('[H-37] after a second attempt both results stand there, and the newer is marked', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await openCheck(page, 'Jette Sørensen')
    await page.getByRole('button', { name: 'Offer a second attempt' }).click()
    const dialog = page.getByRole('dialog', { name: 'Offer Jette Sørensen a second attempt at Checking codes?' })
    await dialog.getByRole('button', { name: 'Offer a second attempt' }).click()
    await expectSeen(page.getByRole('region', { name: 'Checking codes, attempt 2' }).getByText('Not begun'))
    const candidate = await openPage(suite, { width: 390 })
    await candidate.goto(await linkOf(jette.email))
    await takeCodes(candidate, { right: 6 })
    await page.reload()
    const newer = page.getByRole('region', { name: 'Checking codes, attempt 2' })
    const earlier = page.getByRole('region', { name: 'Checking codes, attempt 1' })
    await expectSeen(newer.getByText('Newer: this one counts'))
    await expectSeen(newer.getByText('6 of 12 points'))
    await expectSeen(earlier.getByText('Earlier, kept'))
    await expectSeen(earlier.getByText('12 of 12 points'))
    await expectAccessible(page)
  })

  test('who asks for more time is answered on the page, and the running test has it', async () => {
    const candidate = await openPage(suite, { width: 390 })
    const link = await linkOf(paul.email)
    await candidate.goto(`${link}/more-time`)
    await candidate.getByLabel('Was würde Ihnen helfen?').fill('Ich lese mit einer Lupe.')
    await candidate.getByRole('button', { name: 'Senden' }).click()
    const page = await openPage(suite, { signedIn: maren })
    await openCheck(page, 'Paul Okafor')
    await expectSeen(page.getByText('Ich lese mit einer Lupe.').first())
    await page.getByRole('button', { name: 'Give more time' }).click()
    const dialog = page.getByRole('dialog', { name: 'Extra time for Paul Okafor' })
    await dialog.getByLabel('50 % more').check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Give the time' }).click()
    await expectSeen(page.getByText('50 % more for each timed test'))
    await expectGone(page.getByRole('button', { name: 'Keep the usual limits' }))
    await candidate.goto(link)
    await expectSeen(candidate.getByText('Sie haben 50 % mehr Zeit.'))
  })

  test('[H-29] the due date of many is extended from the board', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await openRole(page)
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check()
    await page.getByRole('button', { name: 'Extend due date' }).click()
    const dialog = page.getByRole('dialog', { name: 'Extend the due date of 2 candidates?' })
    await dialog.getByLabel('Days from now').fill('21')
    await dialog.getByRole('button', { name: 'Extend for 2 candidates' }).click()
    await expectSeen(dialog.getByText('Paul Okafor: due 21 days from now'))
    await expectSeen(dialog.getByText('Jette Sørensen: has nothing that is due'))
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expectSeen(page.getByText('1 selected'))
  })

  test('[H-38] candidates are filtered by score, one is advanced and another rejected, each with its outcome', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await openRole(page)
    await page.getByLabel('Score from').fill('40')
    await page.getByLabel('Score from').press('Enter')
    await expectGone(page.getByRole('link', { name: 'Paul Okafor' }))
    await page.getByRole('checkbox', { name: 'Select Jette Sørensen' }).check()
    await page.getByRole('button', { name: 'Advance' }).click()
    const advance = page.getByRole('dialog', { name: 'Advance 1 candidate?' })
    await expectSeen(advance.getByText(/1 from Assessment/))
    await advance.getByRole('button', { name: 'Advance 1 candidate' }).click()
    const next = stages[stages.findIndex(({ name }) => name === stageName) + 1]!.name
    await expectSeen(advance.getByText(`Jette Sørensen: moved to ${next}`))
    await advance.getByRole('button', { name: 'Close' }).last().click()
    await expectSeen(rowOf(page, 'Jette Sørensen').getByText(next))
    await page.getByLabel('Score from').fill('')
    await page.getByLabel('Score from').press('Enter')
    await page.getByRole('checkbox', { name: 'Select Paul Okafor' }).check()
    await page.getByRole('button', { name: 'Reject' }).click()
    const reject = page.getByRole('dialog', { name: 'Reject 1 candidate?' })
    await reject.getByLabel('Rejection reason, for all of them').selectOption({ index: 1 })
    await expectAccessible(page)
    await reject.getByRole('button', { name: 'Reject 1 candidate' }).click()
    await expectSeen(reject.getByText('Paul Okafor: rejected'))
    await reject.getByRole('button', { name: 'Close' }).last().click()
    await page.goto('/hipeople/candidates?module=assessment&state=closed')
    await expectSeen(page.getByRole('link', { name: 'Paul Okafor' }))
  })
})

test('an own test is written, ordered, saved as its next version, archived and taken back', async () => {
  const page = await openPage(suite, { signedIn: maren, width: 390 })
  await page.goto('/hipeople/tests/new')
  await page.getByRole('button', { name: 'Save' }).click()
  await expectSeen(page.getByText('Title: Must not be empty'))
  await page.getByLabel('Title').fill('Night shift')
  const first = page.getByRole('region', { name: 'Question 1' })
  await first.getByLabel('Question', { exact: true }).fill('How long may a night shift be?')
  await first.getByLabel('Options').fill('8 hours\n10 hours')
  await first.getByLabel('Right option').selectOption({ label: '10 hours' })
  await page.getByRole('button', { name: 'Add a question' }).click()
  const second = page.getByRole('region', { name: 'Question 2' })
  await second.getByLabel('Question', { exact: true }).fill('What keeps you awake?')
  await second.getByLabel('Kind').selectOption({ label: 'Free text, which nothing scores' })
  await second.getByRole('button', { name: 'Move question 2 up' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expectSeen(page.getByRole('heading', { level: 1, name: 'Night shift' }))
  expect(await page.getByRole('region', { name: 'Questions' }).getByRole('listitem').first().textContent()).toMatch(/awake/)
  await page.getByRole('link', { name: 'Edit' }).click()
  await expectSeen(page.getByText('Saving makes version 2.'))
  await page.getByLabel('Title').fill('Night shifts')
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await expectSeen(page.getByText('version 2', { exact: true }))
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expectSeen(page.getByRole('button', { name: 'Take out of the archive' }))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectSeen(page.getByRole('button', { name: 'Archive', exact: true }))
})

async function moveIn(person: typeof jette): Promise<void> {
  const { applicationId } = await maren.call(addCandidate, { body: { ...person, jobId } })
  const to = stages.find(({ name }) => name === stageName)!
  await maren.call(moveApplication, { params: { id: applicationId }, body: { fromStageId: stages[0]!.id, toStageId: to.id } })
}

/** From the candidate's page through the first open test, with so many answers right. The clock moves, so that nothing seems too fast. */
async function takeCodes(page: Page, { right }: { right: number }): Promise<void> {
  await page.getByRole('link', { name: /^Öffnen/ }).click()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await expectSeen(page.getByText('Frage 1 von 12'))
  await suite.moveClock(90_000)
  for (let at = 0; at < 12; at += 1) {
    await expectSeen(page.getByText(`Frage ${at + 1} von 12`))
    const pattern = (await page.locator('h1 + p').textContent())!.trim()
    const best = page.getByRole('radio', { name: pattern, exact: true })
    const other = page.locator(`input[type=radio]:not([value="${await best.getAttribute('value')}"])`)
    await (at < right ? best : other.first()).check()
    await page.getByRole('button', { name: 'Weiter' }).click()
  }
  await page.getByRole('button', { name: 'Test abschließen' }).click()
}

async function openRole(page: Page): Promise<void> {
  await page.goto('/hipeople/roles')
  await page.getByRole('link', { name: jobName }).click()
  await expectSeen(page.getByRole('heading', { level: 1, name: jobName }))
}

async function openCheck(page: Page, name: string): Promise<void> {
  await openRole(page)
  await page.getByRole('link', { name }).click()
  await expectSeen(page.getByRole('heading', { level: 1, name }))
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name }) })
}
