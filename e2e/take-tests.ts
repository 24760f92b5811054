// A candidate's way through an assessment without script, in English.
import type { PageSeen, PlainBrowser } from '@orangery/client/visitor'

/** Presses Start, gives each question an answer, and finishes. `between` is the time that passes meanwhile. */
export async function takeTest(
  browser: PlainBrowser,
  address: string,
  { pick, between }: { pick: (place: number) => number; between: () => Promise<void> },
): Promise<PageSeen> {
  let page = await browser.submit(await browser.open(address), 'Start')
  await between()
  for (let place = 0; place < 60 && hasButton(page, 'Next'); place += 1) {
    const options = page.root.querySelectorAll('input[type=radio]').map((radio) => {
      const id = radio.getAttribute('id')
      const label = radio.closest('label') ?? page.root.querySelectorAll('label').find((one) => one.getAttribute('for') === id)
      return label?.textContent.replace(/\s+/g, ' ').trim() ?? ''
    })
    const filled =
      options.length > 0 ? { [options[pick(place) % options.length]!]: true } : { 'Your answer': 'I call them, and listen first.' }
    page = await browser.submit(page, 'Next', filled)
  }
  return browser.submit(page, 'Finish the test')
}

/** Addresses of the tests on the candidate's page, in their order. */
export function testsOn(page: PageSeen): string[] {
  return page.root.querySelectorAll('a[href*="/tests/"]').map((link) => new URL(link.getAttribute('href') ?? '', page.url).href)
}

/** The link of a candidate (/c/) or a referee (/r/) in a mail. */
export function linkIn(text: string): string {
  return /https?:\/\/\S+\/[cr]\/[\w-]+/.exec(text)![0]
}

function hasButton(page: PageSeen, name: string): boolean {
  return page.root.querySelectorAll('button').some((button) => button.textContent.trim() === name)
}
