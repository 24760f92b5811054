import { type PageSeen, plainBrowser } from '@orangery/client/visitor'
import { getFeed, moveApplication } from '@orangery/contract/recruiting'
import { moveClock } from '@orangery/contract/simulator'
import * as hipeople from '@orangery/hipeople/contract'
import { awaited, type Person } from './person.ts'
import { expectThat, type Play } from './script.ts'

interface Taker {
  readonly candidateId: number
  readonly applicationId: number
  readonly email: string
}

/** Moved into the stage of the assessment: invited, tested, scored, and the report stands in the feed. */
export async function takeAssessment(
  play: Play,
  maren: Person,
  given: { applicant: Taker; from: number; to: { id: number; name: string }; link: (text: string) => string },
): Promise<void> {
  const { call } = maren
  const { applicant, from, to } = given
  const browser = plainBrowser()
  let page: PageSeen | undefined
  await play(`Recruiting: move Łukasz Wójcik into ${to.name}`, async () => {
    await call(moveApplication, { params: { id: applicant.applicationId }, body: { fromStageId: from, toStageId: to.id } })
    const mail = await maren.mail(applicant.email, 'your assessment for')
    page = await browser.open(given.link(mail.text))
    expectThat(page.text.includes('Nothing starts before you press'), page.text.slice(0, 200))
    return `“${mail.subject}”; the page says ${/Checking codes\s*\d+ minutes/.exec(page.text)?.[0] ?? 'nothing of the test'}`
  })
  const home = page!
  await play('The candidate reads in German, and back in English', async () => {
    const german = await browser.submit(home, 'Deutsch')
    expectThat(german.text.includes('Ihre Tests') && german.text.includes('Codes vergleichen'), german.text.slice(0, 200))
    const english = await browser.submit(german, 'English')
    expectThat(english.text.includes('Your tests'), english.text.slice(0, 200))
    return german.root.querySelector('h1')?.textContent ?? ''
  })
  await play('Opening the test starts nothing; Start does', async () => {
    const path = home.root
      .querySelectorAll('a')
      .find((one) => one.getAttribute('href')?.includes('/tests/'))
      ?.getAttribute('href')
    expectThat(path, 'the page has no link to a test')
    const intro = await browser.open(new URL(path, home.url).href)
    const [waiting] = (await check(call, applicant)).attempts
    expectThat(waiting?.state === 'waiting', `opened, the test is ${waiting?.state}`)
    page = await browser.submit(intro, 'Start')
    expectThat(page.text.includes('Question 1 of 12'), page.text.slice(0, 200))
    return /ends at \d\d:\d\d/.exec(page.text)?.[0] ?? 'without a limit'
  })
  await play('Twelve answers in a minute and a half, then “Finish the test”', async () => {
    // The demo's clock is moved instead of waiting; faster than reading would not be interpreted.
    await call(moveClock, { body: { byMs: 90_000 } })
    let now = page!
    for (let at = 0; at < 12; at += 1) now = await browser.submit(now, 'Next', { [sameLine(now)]: true })
    expectThat(now.text.includes('You have answered every question'), now.text.slice(0, 200))
    const over = await browser.submit(now, 'Finish the test')
    expectThat(over.text.includes('This test is over'), over.text.slice(0, 200))
    return over.root.querySelector('h1')?.textContent ?? ''
  })
  await play('HiPeople: the result, with the group it is compared with', async () => {
    const { score, attempts } = await awaited('the score', async () => {
      const seen = await check(call, applicant)
      return seen.state === 'complete' ? seen : undefined
    })
    const result = attempts[0]?.result
    expectThat(score === 100 && result?.band === 'high', `score ${score}, ${result?.uninterpretable ?? result?.band}`)
    return `score ${score}, percentile ${result.percentile} of “${result.norm?.name}”`
  })
  await play('Status, score and link stand in the feed', async () => {
    const note = await awaited('the note with the assessment', async () => {
      const { rows } = await call(getFeed, { params: { id: applicant.candidateId }, query: { type: 'note' } })
      return rows.find(({ body }) => body.includes('Score: 100 of 100'))
    })
    const address = /\S+\/p\/hipeople\/reports\/[\w-]+/.exec(note.body)?.[0] ?? ''
    const report = await browser.open(address)
    expectThat(report.status === 200 && report.text.includes('Assessment report'), report.text.slice(0, 200))
    return /Assessment report for.*Score: \S+ of 100/.exec(report.text)?.[0] ?? report.text.slice(0, 120)
  })
}

async function check(call: Person['call'], applicant: Taker): Promise<hipeople.Request> {
  const { rows } = await call(hipeople.listRequests, { query: { candidateId: applicant.candidateId } })
  const row = rows.find(({ module }) => module === 'assessment')
  expectThat(row, 'there is no assessment of the candidate')
  return call(hipeople.getRequest, { params: { id: row.id } })
}

/** The option that equals the pattern above, as a careful person would find it. */
function sameLine(page: PageSeen): string {
  const pattern = page.root.querySelector('.passage')?.textContent.trim() ?? ''
  const options = page.root.querySelectorAll('label').map((label) => label.textContent.trim())
  expectThat(options.includes(pattern), `no line equals ${pattern}: ${options.join(' | ')}`)
  return pattern
}
