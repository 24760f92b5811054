import { addCandidate, connectApp, getFeed, getJob, listJobs, moveApplication } from '@orangery/contract/recruiting'
import * as hipeople from '@orangery/hipeople/contract'
import { newestMail, type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectSeen, openPage } from './browser.ts'
import { personalLinkIn } from './link-holders.ts'

const jobName = 'Senior Account Manager'
const email = 'jolanta.wisniewska@example.com'
const lena = { name: 'Lena Brandt', email: 'lena@nordkai.example', company: 'Nordkai Verwaltungsgesellschaft mbH' }

let suite: SuiteProcess
let maren: Person
let candidateId: number

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  maren = await suite.signIn()
  await maren.call(connectApp, { params: { app: 'hipeople' }, body: {} })
  await maren.call(hipeople.useLinkedinSimulator, {})
  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows.find(({ name }) => name === jobName)!
  const [first, , tied] = (await maren.call(getJob, { params: { id: job.id } })).stages
  const settings = { language: 'de' as const, wanted: 1, minimum: 1 }
  const { id } = await maren.call(hipeople.createRole, { body: { title: jobName, settings } })
  const ties = [{ module: 'reference-check' as const, stageId: tied!.id }]
  await maren.call(hipeople.confirmAutomation, { params: { id }, body: { jobId: job.id, ties } })
  const person = { firstName: 'Jolanta', lastName: 'Wiśniewska', email, jobId: job.id }
  const { applicationId, ...added } = await maren.call(addCandidate, { body: person })
  candidateId = added.candidateId
  const move = { fromStageId: first!.id, toStageId: tied!.id }
  await maren.call(moveApplication, { params: { id: applicationId }, body: move })
})
afterAll(() => suite.stop())

const linkOf = async (to: string) => personalLinkIn((await newestMail(maren, { to })).text)

/** Each test goes on from where the one before has left the suite. */
test('[H-24] the invite in the mailbox is German, and its button leads to a German page', async () => {
  const page = await openPage(suite, { signedIn: maren })
  await newestMail(maren, { to: email })
  await page.goto('/simulator/mailbox')
  await page.getByRole('searchbox', { name: 'Search in the mailbox' }).fill(email)
  await page
    .getByRole('link', { name: new RegExp(`Referenzen für ${jobName}`) })
    .first()
    .click()
  const opened = page.waitForEvent('popup')
  await page.getByRole('article').getByRole('link', { name: /\/c\// }).click()
  const own = await opened
  await expectSeen(own.getByRole('heading', { level: 1, name: 'Guten Tag Jolanta' }))
  expect(await own.locator('html').getAttribute('lang')).toBe('de')
})

test('on a phone, the candidate names a referee in German, and in Spanish and French nothing overflows either', async () => {
  const page = await openPage(suite, { width: 390 })
  const link = await linkOf(email)
  await page.goto(link)
  await look(page, 'candidate')
  await page.getByRole('link', { name: 'Erste Referenzperson nennen' }).click()
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expectSeen(page.getByText('Angaben brauchen noch einen Blick:'))
  await look(page, 'candidate-problems')
  await page.getByRole('radio', { name: 'Führungskraft' }).check()
  await page.getByLabel('Vollständiger Name').fill(lena.name)
  await page.getByRole('button', { name: 'Français' }).click()
  expect(await page.getByLabel('Nom complet').inputValue()).toBe(lena.name)
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await expectSeen(page.getByRole('heading', { level: 1, name: 'Referenzperson nennen' }))
  expect(await page.getByRole('radio', { name: 'Führungskraft' }).isChecked()).toBe(true)
  expect(await page.getByLabel('Vollständiger Name').inputValue()).toBe(lena.name)
  await page.getByLabel('E-Mail-Adresse').fill(lena.email)
  await page.getByLabel('Wo Sie zusammengearbeitet haben').fill(lena.company)
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expectSeen(page.getByText('Noch nicht gefragt'))
  await look(page, 'candidate-named')
  await inEachLanguage(page, async (language) => {
    await page.goto(link)
    await look(page, `candidate-named-${language}`)
    await page.goto(`${link}/referees/new`)
    await look(page, `candidate-form-${language}`)
    await page.goto(`${link}/withdraw`)
    await look(page, `candidate-withdraw-${language}`)
  })
  await page.goto(link)
  await page.getByRole('checkbox', { name: /^Ich habe diese Personen gefragt/ }).check()
  await page.getByRole('button', { name: 'Diese Person fragen' }).click()
  await expectSeen(page.getByText('Gefragt, noch keine Antwort'))
})

test('on a phone, no page of a referee overflows in German, Spanish or French', async () => {
  const page = await openPage(suite, { width: 390 })
  const link = await linkOf(lena.email)
  await page.goto(link)
  await look(page, 'referee')
  await inEachLanguage(page, async (language) => {
    for (const path of ['', '?step=1', '?step=2', '?step=6', '?step=7', '?step=send', '/decline', '/call', '/forget']) {
      await page.goto(`${link}${path}`)
      await look(page, `referee-${path.replace(/\W+/g, '-')}-${language}`)
    }
  })
})

test('the referee answers in German; a draft survives switching the language, and the note about it is in the page’s language', async () => {
  const page = await openPage(suite, { width: 390 })
  const link = await linkOf(lena.email)
  await page.goto(link)
  await page.getByRole('button', { name: 'Ohne Bestätigung weiter' }).click()
  await page.getByRole('radio', { name: 'Ich war die Führungskraft von Jolanta' }).check()
  const next = page.getByRole('button', { name: 'Weiter', exact: true })
  await next.click()
  for (let question = 2; question <= 9; question++) {
    await expectSeen(page.getByText(`Frage ${question} von 9`, { exact: true }))
    const field = page.getByLabel('Ihre Worte')
    if (question === 7) await switchesWithDraft(page)
    else if ((await field.count()) > 0) await field.fill('Hat das Team durch den Umzug geführt.')
    else await page.getByRole('radio').nth(3).check()
    await next.click()
  }
  await expectSeen(page.getByRole('heading', { level: 1, name: 'Referenz senden?' }))
  await look(page, 'referee-send')
  await page.getByRole('button', { name: 'Senden', exact: true }).click()
  await expectSeen(page.getByText('Danke für Ihre Worte über Jolanta.'))
  await look(page, 'referee-thanks')
})

test('the report is made, with the questions in English and the answers as written', async () => {
  await vi.waitFor(
    async () => {
      const feed = await maren.call(getFeed, { params: { id: candidateId }, query: { type: 'note' } })
      expect(feed.rows.map(({ body }) => body).join('\n')).toContain('/p/hipeople/reports/')
    },
    { timeout: 30_000, interval: 500 },
  )
  const page = await openPage(suite, { signedIn: maren })
  await page.goto('/hipeople/reports')
  await page.getByRole('link', { name: 'Jolanta Wiśniewska' }).click()
  await expectSeen(page.getByText('Hat das Team durch den Umzug geführt.'))
  await expectSeen(page.getByText(/What does Jolanta Wiśniewska do better than most\?/))
})

/** Writes, switches to French and back before any draft was saved by itself, and finds the words. */
async function switchesWithDraft(page: Page): Promise<void> {
  await page.getByLabel('Ihre Worte').fill('Bleibt ruhig')
  await page.getByRole('button', { name: 'Français' }).click()
  await expectSeen(page.getByText('Question 7 sur 9', { exact: true }))
  const field = page.getByLabel('Vos mots')
  expect(await field.inputValue()).toBe('Bleibt ruhig')
  await field.fill('Bleibt ruhig, wenn andere es nicht sind')
  await expectSeen(page.getByRole('status').getByText(/^Brouillon enregistré à \d\d:\d\d$/))
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await expectSeen(page.getByText('Frage 7 von 9', { exact: true }))
  const german = page.getByLabel('Ihre Worte')
  expect(await german.inputValue()).toBe('Bleibt ruhig, wenn andere es nicht sind')
  await german.fill('Bleibt ruhig, wenn andere es nicht tun.')
  await expectSeen(page.getByRole('status').getByText(/^Entwurf gesichert um \d\d:\d\d$/))
}

/** Spanish and French by the reader's choice, and German again at the end. */
async function inEachLanguage(page: Page, work: (language: string) => Promise<void>): Promise<void> {
  for (const [language, name] of [
    ['es', 'Español'],
    ['fr', 'Français'],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await page.waitForFunction(`document.documentElement.lang === '${language}'`)
    await work(language)
  }
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.waitForFunction(`document.documentElement.lang === 'de'`)
}

/** Accessible, and nothing wider than the phone. A picture of each is left in test-results/e2e/languages when asked for. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  const wide = await page.evaluate<string[]>(
    `[...document.querySelectorAll('body *:not(.skip)')]
      .filter((one) => !one.closest('.hidden') && one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.outerHTML.slice(0, 120))`,
  )
  expect(wide, `what is wider than the page ${name}`).toEqual([])
  if (process.env.PICTURES) await page.screenshot({ path: `test-results/e2e/languages/${name}.png`, fullPage: true })
}
