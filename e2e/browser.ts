import { mkdirSync } from 'node:fs'
import type { Person } from '@orangery/testing/launcher'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, expect, onTestFinished } from 'vitest'
import { launchChromium } from './launch.ts'

const pictures = 'test-results/e2e'
let launched: Promise<Browser> | undefined

afterAll(async () => {
  await (await launched)?.close()
})

export interface PageOptions {
  /** 390 is a phone with touch; 1440 unless given. */
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
  /** Whose cookie the browser holds; nobody's unless given. */
  readonly signedIn?: Person
  /** Without script, a page is what the server sent. */
  readonly script?: boolean
}

/**
 * A page in a browser of its own, closed with the test. What goes wrong in it (a thrown error, an error in the console, an answer
 * of 500 or more) fails the test; a failed test leaves a picture in test-results/e2e.
 */
export async function openPage(suite: { readonly url: string }, options: PageOptions = {}): Promise<Page> {
  launched ??= launchChromium()
  const { width = 1440, scheme = 'light', signedIn, script = true } = options
  const context = await (await launched).newContext({
    baseURL: suite.url,
    viewport: { width, height: width < 600 ? 844 : 900 },
    hasTouch: width < 600,
    isMobile: width < 600,
    colorScheme: scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
  })
  if (signedIn) await context.addCookies([cookieOf(signedIn, suite.url)])
  const page = await context.newPage()
  const problems = watch(page)
  onTestFinished(async ({ task }) => {
    await close(context, page, task.result?.state === 'fail' ? task.name : undefined)
    expect(problems, 'what went wrong in the page').toEqual([])
  })
  return page
}

/** Waits until it is there and visible, at most ten seconds. */
export async function expectSeen(what: Locator): Promise<void> {
  await what.first().waitFor({ state: 'visible', timeout: 10_000 })
}

/** Waits until nothing of it is visible any more. */
export async function expectGone(what: Locator): Promise<void> {
  await what.first().waitFor({ state: 'hidden', timeout: 10_000 })
}

function cookieOf(person: Person, url: string) {
  const [name = '', value = ''] = person.cookie().split('=')
  if (!value) throw new Error(`${person.email} is not signed in: no cookie to open a page with`)
  return { name, value, url, httpOnly: true, sameSite: 'Lax' as const }
}

function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    // A refusal, such as of a wrong password, is an answer; the browser calls every one of them an error.
    const refusal = /^Failed to load resource: the server responded with a status of 4/.test(message.text())
    if (message.type() === 'error' && !refusal) problems.push(`${page.url()}: ${message.text()}`)
  })
  return problems
}

async function close(context: BrowserContext, page: Page, failed: string | undefined): Promise<void> {
  if (failed) {
    mkdirSync(pictures, { recursive: true })
    const name = failed.replace(/[^\w-]+/g, '-').slice(0, 80)
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true }).catch(() => {})
  }
  await context.close()
}
