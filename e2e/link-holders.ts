// What candidates and referees do on the pages that their links open, with or without script.
import type { Locator, Page } from 'playwright-core'
import { expectSeen } from './browser.ts'

export interface NamedReferee {
  readonly name: string
  readonly email: string
  readonly kind: string
  readonly company: string
}

/** The link of a candidate (/c/) or a referee (/r/) in a mail. */
export function personalLinkIn(text: string): string {
  const link = /https?:\/\/\S+\/[cr]\/[\w-]+/.exec(text)?.[0]
  if (!link) throw new Error(`There is no personal link in ${JSON.stringify(text)}`)
  return link
}

/** From the candidate's list to the form and back. */
export async function nameReferee(page: Page, { name, email, kind, company }: NamedReferee): Promise<void> {
  await page.getByRole('link', { name: /^Name (your first|another) referee$/ }).click()
  await page.getByRole('radio', { name: kind, exact: true }).check()
  await page.getByLabel('Full name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Where you worked together').fill(company)
  await page.getByRole('button', { name: 'Keep' }).click()
  await expectSeen(page.getByRole('listitem').filter({ hasText: name }))
}

export interface Reference {
  readonly relationship: string
  readonly words: string
  /** Before the words are written, on each screen that asks for them. */
  readonly onWords?: (field: Locator) => Promise<void>
}

/** From the first screen of a referee's link through each question to sending. */
export async function answerReference(page: Page, reference: Reference): Promise<void> {
  await page.getByRole('button', { name: 'Continue without verifying' }).click()
  await answerQuestions(page, reference)
}

/** From the first question to sending, however the first screen was left. */
export async function answerQuestions(page: Page, { relationship, words, onWords }: Reference): Promise<void> {
  const place = page.getByText(/^Question 1 of \d+$/)
  await expectSeen(place)
  const total = Number(/\d+$/.exec((await place.textContent()) ?? '')?.[0])
  const next = page.getByRole('button', { name: 'Continue', exact: true })
  await page.getByRole('radio', { name: relationship }).check()
  await next.click()
  for (let question = 2; question <= total; question++) {
    await expectSeen(page.getByText(`Question ${question} of ${total}`, { exact: true }))
    await expectSeen(next)
    const field = page.getByLabel('Your words')
    const four = page.getByRole('radio', { name: '4', exact: true })
    if ((await field.count()) > 0) {
      await onWords?.(field)
      await field.fill(words)
    } else if ((await four.count()) > 0) await four.check()
    else await page.getByRole('radio').first().check()
    await next.click()
  }
  await expectSeen(page.getByRole('heading', { level: 1, name: 'Send your reference?' }))
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}
