import { addCandidate, getFeed, getJob, listJobs } from '@orangery/contract/recruiting'
import { newestMail, type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectGone, expectSeen, openPage } from './browser.ts'
import { answerReference, nameReferee, personalLinkIn } from './link-holders.ts'

const jobName = 'Senior Account Manager'
const candidate = { firstName: 'Łukasz', lastName: 'Wójcik', email: 'lukasz.wojcik@example.com' }
const fullName = `${candidate.firstName} ${candidate.lastName}`
const lena = { name: 'Lena Brandt', email: 'lena@nordkai.example', kind: 'Manager', company: 'Nordkai GmbH' }
const tomas = { name: 'Tomás Oliveira', email: 'tomas@oliveira.example', kind: 'Peer', company: 'Nordkai GmbH' }
const mira = { name: '村上 みら', email: 'mira@murakami.example', kind: 'Client', company: 'Murakami Foods' }
const words = 'Calm with hard customers — and 100 % reliable. شكراً 🍊'

let suite: SuiteProcess
let maren: Person
let jobId: number
let stageName: string

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  maren = await suite.signIn()
  const { rows } = await maren.call(listJobs, { query: { status: 'open' } })
  jobId = rows.find(({ name }) => name === jobName)!.id
  const { stages } = await maren.call(getJob, { params: { id: jobId } })
  stageName = stages[2]!.name
})
afterAll(() => suite.stop())

const sections = (page: Page) => page.getByRole('navigation', { name: 'Sections' })
const linkOf = async (to: string, about?: string) => personalLinkIn((await newestMail(maren, { to, about })).text)

/** Each test goes on from where the one before has left the suite. */
describe('from connecting HiPeople to the report in the feed', () => {
  let candidateId: number

  test('Connect for HiPeople shows each step that it did', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto('/recruiting')
    await sections(page).getByRole('link', { name: 'Configure' }).click()
    await sections(page).getByRole('link', { name: 'Connections' }).click()
    const card = page.getByRole('article', { name: 'HiPeople' })
    await card.getByRole('button', { name: 'Connect HiPeople' }).click()
    await expectSeen(card.getByText('Connected. Everything that the setup guide asks for is in place.'))
    const steps = card.getByRole('status').getByRole('listitem')
    expect(await steps.count()).toBeGreaterThan(2)
    expect(await steps.getByLabel('Done').count()).toBe(await steps.count())
    await expectSeen(card.getByRole('button', { name: 'Connect again HiPeople' }))
    await expectAccessible(page)
  })

  test('a new role stands in the list of roles, with no job linked yet', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto('/hipeople/roles')
    await page.getByRole('button', { name: 'New role' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New role' })
    await dialog.getByLabel('Title', { exact: true }).fill(jobName)
    await dialog.getByRole('button', { name: 'Make the role' }).click()
    await expectSeen(page.getByRole('heading', { level: 1, name: jobName }))
    await sections(page).getByRole('link', { name: 'Roles' }).click()
    await expectSeen(rowOf(page, jobName).getByText('none yet'))
  })

  test('[H-11, H-13] “Manage ATS automation” lists the jobs, ties a stage, and after “Confirm” the role shows the linked job', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await openRole(page)
    await page.getByRole('button', { name: `More about ${jobName}` }).click()
    await page.getByRole('menuitem', { name: 'Manage ATS automation' }).click()
    const panel = page.getByRole('complementary', { name: 'Manage ATS automation' })
    const next = panel.getByRole('button', { name: 'Next' })
    await expectSeen(panel.getByRole('button', { name: new RegExp(jobName) }))
    expect(await panel.getByRole('button', { name: /Job \d+/ }).count()).toBeGreaterThan(1)
    await panel.getByRole('button', { name: new RegExp(`Job ${jobId}\\b`) }).click()
    await next.click()
    await panel.getByLabel('Stage for HiPeople Reference Check').selectOption({ label: stageName })
    await next.click()
    await expectSeen(panel.getByText(`Moving somebody of ${jobName} into ${stageName} starts HiPeople Reference Check.`))
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Confirm' }).click()
    await expectGone(panel)
    await expectSeen(page.getByText(`Job ${jobId} in Recruiting`))
    await page.reload()
    await expectSeen(page.getByText(`Job ${jobId} in Recruiting`))
    await page.getByRole('link', { name: /^ATS/ }).click()
    await expectSeen(page.getByText(`HiPeople Reference Check starts in ${stageName}.`))
  })

  test('a move on the profile sends the invite, and its link in the mailbox opens the page of the candidate', async () => {
    const added = await maren.call(addCandidate, { body: { ...candidate, jobId } })
    candidateId = added.candidateId
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(`/recruiting/candidates/${candidateId}`)
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByRole('menu', { name: 'Move to a stage' }).getByRole('menuitem', { name: stageName }).click()
    await expectSeen(page.getByText(new RegExp(`^In ${stageName}`)))
    await newestMail(maren, { to: candidate.email })
    await page.goto('/simulator/mailbox')
    await page.getByRole('searchbox', { name: 'Search in the mailbox' }).fill(candidate.email)
    await page
      .getByRole('link', { name: /references for Senior Account Manager/ })
      .first()
      .click()
    const opened = page.waitForEvent('popup')
    await page.getByRole('article').getByRole('link', { name: /\/c\// }).click()
    await expectSeen((await opened).getByRole('heading', { level: 1, name: 'Hello Łukasz' }))
  })

  test('on a phone, the candidate names three referees, and nobody is asked before the confirmation', async () => {
    const page = await openPage(suite, { width: 390 })
    await page.goto(await linkOf(candidate.email))
    await expectSeen(page.getByRole('heading', { level: 1, name: 'Hello Łukasz' }))
    await expectAccessible(page)
    for (const referee of [lena, tomas, mira]) await nameReferee(page, referee)
    await expectFits(page)
    const ask = page.getByRole('button', { name: 'Ask these 3 people' })
    await ask.click()
    await page.reload()
    await expectSeen(ask)
    expect(await page.getByText('Not asked yet', { exact: true }).count()).toBe(3)
    await page.getByRole('checkbox', { name: /^I have asked these people/ }).check()
    await ask.click()
    await expectSeen(page.getByText('Asked, no answer yet'))
    expect(await page.getByText('Asked, no answer yet').count()).toBe(3)
    await expectAccessible(page)
  })

  test('a referee without script answers to the end', async () => {
    const page = await openPage(suite, { width: 390, script: false })
    await page.goto(await linkOf(lena.email))
    await answerReference(page, { relationship: 'I was their manager', words })
    await expectSeen(page.getByText('Thank you for your words about Łukasz.'))
  })

  test('[H-45] a referee who loads the page again in the middle finds the draft, and goes on to the end', async () => {
    const page = await openPage(suite, { width: 390 })
    const link = await linkOf(tomas.email)
    await page.goto(link)
    let reloaded = 0
    await answerReference(page, {
      relationship: 'I was their peer',
      words,
      async onWords(field) {
        if (reloaded++ > 0) return
        await expectAccessible(page)
        await expectFits(page)
        await field.fill('Half a sen')
        await expectSeen(page.getByRole('status').getByText(/^Draft saved/))
        await page.reload()
        expect(await field.inputValue()).toBe('Half a sen')
      },
    })
    expect(reloaded).toBeGreaterThan(0)
    await expectSeen(page.getByText('Thank you for your words about Łukasz.'))
    await page.goto(link)
    await expectSeen(page.getByText('Thank you for your words about Łukasz.'))
  })

  test('the third referee answers, and the candidate sees who has answered but no answer', async () => {
    const page = await openPage(suite, {})
    await page.goto(await linkOf(mira.email))
    await answerReference(page, { relationship: 'I was their client', words })
    await expectSeen(page.getByText('Thank you for your words about Łukasz.'))
    await page.goto(await linkOf(candidate.email, 'references for'))
    await expectSeen(page.getByRole('heading', { level: 1, name: 'Thank you, that is all' }))
    expect(await page.getByText('Has answered', { exact: true }).count()).toBe(3)
    expect(await page.content()).not.toContain(words)
  })

  test('[H-22] the role shows the candidate with “Report ready” under Reference Check', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await openRole(page)
    await expectSeen(rowOf(page, fullName).getByText('Report ready', { exact: true }))
    await expectSeen(page.getByRole('columnheader', { name: 'Reference Check' }))
  })

  test('[G-70] the feed shows the report with a link that opens it, as a page and as a PDF', async () => {
    await vi.waitFor(async () => {
      const { rows } = await maren.call(getFeed, { params: { id: candidateId }, query: { type: 'note' } })
      expect(rows.map(({ body }) => body).join()).toContain('/p/hipeople/reports/')
    }, 10_000)
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(`/recruiting/candidates/${candidateId}`)
    const item = page
      .getByRole('region', { name: 'Activity Feed' })
      .getByRole('listitem')
      .filter({ hasText: `the reference report on ${fullName}` })
    await expectSeen(item.getByText('left a note'))
    const opened = page.waitForEvent('popup')
    await item.getByRole('link', { name: /\/p\/hipeople\/reports\// }).click()
    const report = await opened
    await expectSeen(report.getByRole('heading', { level: 1, name: fullName }))
    await expectSeen(report.getByText('3 of 3 referees answered'))
    const answered = report.waitForResponse(/report\.pdf$/)
    const download = report.waitForEvent('download')
    await report.getByRole('link', { name: 'Open PDF report' }).click()
    expect((await answered).headers()['content-type']).toBe('application/pdf')
    expect((await download).suggestedFilename()).toBe(`Reference report ${fullName} v1.pdf`)
  })
})

async function openRole(page: Page): Promise<void> {
  await page.goto('/hipeople/roles')
  await page.getByRole('link', { name: jobName }).click()
  await expectSeen(page.getByRole('heading', { level: 1, name: jobName }))
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name }) })
}

async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), page.url()).toBeLessThanOrEqual(0)
}
