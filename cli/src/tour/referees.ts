import type { Filled, PageSeen, PlainBrowser } from '@orangery/client/visitor'
import { expectThat } from './script.ts'

export interface TourReferee {
  readonly name: string
  readonly email: string
  readonly kind: string
  readonly company: string
}

/** From the candidate's list: opens the form, fills it in, and comes back to the list. */
export async function nameReferee(browser: PlainBrowser, link: string, referee: TourReferee): Promise<PageSeen> {
  const form = await browser.open(`${link}/referees/new`)
  const list = await browser.submit(form, 'Keep', {
    [referee.kind]: true,
    'Full name': referee.name,
    'E-mail': referee.email,
    'Where you worked together': referee.company,
    From: '2021-03',
    To: '2024-06',
    'A few words to this person': 'Thank you for taking the time.',
  })
  expectThat(
    list.status === 200 && list.text.includes(referee.name),
    `the list does not show ${referee.name}: ${list.text.slice(0, 300)}`,
  )
  return list
}

/** Answers every screen up to the thanks: ratings of 4, the first choice, a sentence where words are asked. Answers how many there were. */
export async function giveReference(
  browser: PlainBrowser,
  link: string,
  words: string,
): Promise<{ screens: number; thanks: string }> {
  let page = await browser.open(link)
  expectThat(page.status === 200, `${link} answers ${page.status}: ${page.text.slice(0, 200)}`)
  page = await browser.submit(page, 'Continue without verifying')
  let screens = 0
  while (page.root.querySelectorAll('button').some((button) => button.textContent.trim() === 'Continue')) {
    screens += 1
    expectThat(screens < 60, `${link} never ends`)
    page = await browser.submit(page, 'Continue', answerTo(page, words))
    expectThat(page.status === 200, `screen ${screens} was answered ${page.status}: ${page.text.slice(0, 300)}`)
  }
  const thanks = await browser.submit(page, 'Send')
  expectThat(thanks.status === 200, `sending was answered ${thanks.status}`)
  return { screens, thanks: thanks.text }
}

function answerTo(page: PageSeen, words: string): Filled {
  const labels = page.root.querySelectorAll('label').map((label) => label.textContent.replace(/\s+/g, ' ').trim())
  const manager = labels.find((label) => /^I was their manager/.test(label))
  if (manager) return { [manager]: true }
  if (labels.some((label) => label.startsWith('Your words'))) return { 'Your words': words }
  const rating = labels.find((label) => label === '4')
  return { [rating ?? labels[0] ?? '']: true }
}
