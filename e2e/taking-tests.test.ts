import { addCandidate, connectApp, getJob, listJobs, moveApplication } from '@orangery/contract/recruiting'
import * as hipeople from '@orangery/hipeople/contract'
import { newestMail, type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectSeen, openPage } from './browser.ts'
import { personalLinkIn } from './link-holders.ts'

let suite: SuiteProcess
let maren: Person
let job: { id: number; first: number; tied: number }

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  maren = await suite.signIn()
  await maren.call(connectApp, { params: { app: 'hipeople' }, body: {} })
  const { id: jobId } = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const [first, tied] = (await maren.call(getJob, { params: { id: jobId } })).stages
  job = { id: jobId, first: first!.id, tied: tied!.id }
  const { id } = await maren.call(hipeople.createRole, {
    body: { title: 'Warehouse', settings: { assessment: { tests: [{ testId: 'code-checking' }] } } },
  })
  const ties = [{ module: 'assessment' as const, stageId: job.tied }]
  await maren.call(hipeople.confirmAutomation, { params: { id }, body: { jobId, ties } })
})
afterAll(() => suite.stop())

/** Somebody who has been invited; answers the address of their link. */
async function invite(email: string): Promise<string> {
  const { applicationId } = await maren.call(addCandidate, {
    body: { firstName: 'Ana', lastName: 'Sousa', email, jobId: job.id },
  })
  await maren.call(moveApplication, {
    params: { id: applicationId },
    body: { fromStageId: job.first, toStageId: job.tied },
  })
  return personalLinkIn((await newestMail(maren, { to: email })).text)
}

async function resultOf(email: string): Promise<hipeople.Attempt> {
  const { rows } = await maren.call(hipeople.listRequests, { query: { limit: 50 } })
  for (const { id } of rows) {
    const check = await maren.call(hipeople.getRequest, { params: { id } })
    if (check.candidateEmail === email) return check.attempts[0]!
  }
  throw new Error(`${email} has no check`)
}

const openTest = async (page: Page, link: string) => {
  await page.goto(link)
  await page.getByRole('link', { name: /^Open Checking codes/ }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await expectSeen(page.getByRole('heading', { name: 'Which line is exactly the same?' }))
}

describe('what may go wrong on the way', () => {
  test('[EH-10] the network is lost on the last question, a page is left, Back is pressed, Finish pressed twice: no answer is lost, nothing is sent twice', async () => {
    const email = 'offline@example.com'
    const page = await openPage(suite, { width: 390 })
    await openTest(page, await invite(email))
    for (let at = 1; at < 12; at += 1) {
      await expectSeen(page.getByText(`Question ${at} of 12`))
      await page
        .getByRole('radio')
        .nth(at % 4)
        .check()
      await page.getByRole('button', { name: 'Next' }).click()
    }
    await expectSeen(page.getByText('Question 12 of 12'))
    await page.context().setOffline(true)
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Next' }).click()
    await expectSeen(page.getByText(/There is no network at the moment/))
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Next' }).click()
    await expectSeen(page.getByText('You have answered every question.'))
    // Back, a reload, another tab: each shows what was kept.
    await page.goBack()
    await page.reload()
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Next' }).click()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await page.getByRole('button', { name: 'Finish the test' }).click()
    await expectSeen(page.getByRole('heading', { name: 'This test is over' }))
    await other.getByRole('button', { name: 'Finish the test' }).click()
    await expectSeen(other.getByRole('heading', { name: 'This test is over' }))
    expect((await resultOf(email)).result).toMatchObject({ answered: 12, endedBy: 'candidate' })
  })

  test('[EH-10] a clock in the browser that is hours wrong changes nothing: the time left is counted from the server’s', async () => {
    const page = await openPage(suite, { width: 390 })
    await page.addInitScript('Date.now = () => 0')
    await openTest(page, await invite('wrong.clock@example.com'))
    await expectSeen(page.getByText(/^[34]:\d\d left$/))
  })
})

test('[EH-13] by keyboard alone, without colour, with axe on every page, and with more time: nothing of a test needs eyes for colour, a mouse or a camera', async () => {
  const email = 'keyboard@example.com'
  const page = await openPage(suite, { width: 1440 })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.goto(await invite(email))
  await expectAccessible(page)
  await pressOn(page, 'link', 'Ask for more time or another form')
  await expectSeen(page.getByRole('heading', { name: 'Ask for more time or another form' }))
  await expectAccessible(page)
  await tabTo(page, 'textbox', 'What would help you?')
  await page.keyboard.type('I use a screen reader.')
  await pressOn(page, 'button', 'Send')
  await expectSeen(page.getByText(/^Your wish was sent/))
  const { rows } = await maren.call(hipeople.listRequests, { query: { limit: 1 } })
  await maren.call(hipeople.grantExtraTime, { params: { id: rows[0]!.id }, body: { percent: 100 } })
  await pressOn(page, 'link', 'Open Checking codes')
  await expectSeen(page.getByText('Time limit: 8:00 min.', { exact: false }))
  await expectAccessible(page)
  await pressOn(page, 'button', 'Start')
  await expectSeen(page.getByRole('heading', { name: 'Which line is exactly the same?' }))
  await expectAccessible(page)
  for (let at = 1; at <= 12; at += 1) {
    await expectSeen(page.getByText(`Question ${at} of 12`))
    await tabTo(page, 'radio')
    await page.keyboard.press('Space')
    await pressOn(page, 'button', 'Next')
  }
  await expectSeen(page.getByRole('heading', { name: 'Finish this test?' }))
  await expectAccessible(page)
  await pressOn(page, 'button', 'Finish the test')
  await expectSeen(page.getByRole('heading', { name: 'This test is over' }))
  expect((await resultOf(email)).result).toMatchObject({ answered: 12, limitSeconds: 480 })
})

/** Tab until something of this role, and this name if one is given, has the focus. */
async function tabTo(page: Page, role: 'link' | 'button' | 'radio' | 'textbox', name?: string): Promise<void> {
  const wanted = page.getByRole(role, name === undefined ? {} : { name }).and(page.locator(':focus'))
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached the ${role} ${name ?? ''}`)
}

async function pressOn(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await tabTo(page, role, name)
  await page.keyboard.press('Enter')
}
