import { type SuiteProcess, startSuiteProcess, testPassword } from '@orangery/testing/launcher'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectGone, expectSeen, openPage } from './browser.ts'

let suite: SuiteProcess
beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
})
afterAll(() => suite.stop())

test('the one-time link of the console leads in; a password chosen there opens the house again', async () => {
  const page = await openPage(suite)
  await page.goto(suite.startLink!)
  await page.getByRole('button', { name: 'Open Orangery' }).click()
  await page.getByLabel('New password').fill(testPassword)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expectSeen(page.getByRole('navigation').getByRole('link', { name: 'Candidates' }))
  expect(new URL(page.url()).pathname).toBe('/recruiting')

  await page.getByRole('button', { name: /Maren Lindqvist|Account/ }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expectSeen(page.getByRole('heading', { name: 'Sign in' }))

  await page.getByLabel('E-mail').fill('maren@solvik.example')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expectSeen(
    page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .filter({ hasText: /password/i }),
  )
  await page.getByLabel('Password', { exact: true }).fill(testPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expectGone(page.getByRole('heading', { name: 'Sign in' }))
  await expectSeen(page.getByRole('navigation').getByRole('link', { name: 'Candidates' }))
})

test.each([
  { width: 1440, scheme: 'dark' as const },
  { width: 390, scheme: 'light' as const },
])('who is signed in sees the candidates at $width pixels, $scheme', async ({ width, scheme }) => {
  const page = await openPage(suite, { width, scheme, signedIn: await suite.signIn() })
  await page.goto('/recruiting/candidates')
  await expectSeen(page.getByRole('heading', { name: 'Candidates' }))
  await expectSeen(page.getByRole('table'))
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
})
