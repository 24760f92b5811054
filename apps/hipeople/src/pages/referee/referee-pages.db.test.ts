import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../../contract/index.ts'
import { answerAll, get, lena, linkTo, makeRole, mira, moveToReferences, nameReferees, post, tomas } from '../../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../../fixtures/test-house.ts'

let t: TestHouse
let link: string

beforeEach(async () => {
  t = await openTestHouse()
  await makeRole(t)
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: 'lukasz@wojcik.example' })
  await moveToReferences(t, applications[0]!.id)
  await nameReferees(t, await linkTo(t, 'lukasz@wojcik.example', 'c'), [lena, tomas, mira])
  link = await linkTo(t, lena.email, 'r')
})
afterEach(() => t.stop())

const check = async () => {
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  return t.call(contract.getRequest, { params: { id: row!.id } })
}
const lenas = async () => (await check()).referees.find(({ name }) => name === lena.name)!
const mailsTo = async (to: string) => (await t.mails()).filter((mail) => mail.to.includes(to))

describe('opening the page', () => {
  test('[H-43] says who asks, for which job, how long, who reads, and offers the ways out', async () => {
    const { body } = await get(t.web, link)
    for (const words of [
      'Łukasz Wójcik has applied at Norrgård Foods as Senior Account Manager',
      '9 questions, about',
      'Continue without verifying',
      'Prefer a call',
      'Decline',
      'Ingrid Solheim and Omar Haddad',
    ])
      expect(body).toContain(words)
  })

  test('[EH-9] a mail scanner that opens every link starts nothing', async () => {
    const before = await check()
    for (const path of ['', '?step=1', '?step=9', '?step=send', '?step=999', '/decline', '/call', '/forget'])
      expect((await get(t.web, link + path)).statusCode).toBe(200)
    expect(await check()).toEqual(before)
  })
})

describe('the form', () => {
  test('[H-45] asks for the relationship first, keeps drafts, goes on where it was left', async () => {
    await post(t.web, link, { step: 'start', intent: 'continue' })
    expect((await get(t.web, link)).body).toContain('How do you know Łukasz?')
    await post(t.web, link, { step: '1', intent: 'continue', relationship: 'peer' })
    const saved = await post(t.web, link, { step: '2', intent: 'save', answer: '4', text: 'When the route failed' })
    expect(saved.statusCode).toBe(204)
    const page = (await get(t.web, `${link}?step=2`)).body
    expect(page).toMatch(/value="4" checked/)
    expect(page).toContain('When the route failed')
    expect((await get(t.web, link)).body).toContain('Question 3 of 9')
    expect((await lenas()).answers).toEqual([])
  })

  test('a must-ask question wants an answer or “I did not see this”; the others may be passed over', async () => {
    const empty = await post(t.web, link, { step: '2', intent: 'continue' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Choose an answer, or “I did not see this”.')
    expect((await post(t.web, link, { step: '2', intent: 'continue', answer: 'unseen' })).headers.location).toBe(`${link}?step=3`)
    expect((await post(t.web, link, { step: '4', intent: 'continue' })).headers.location).toBe(`${link}?step=5`)
  })

  test('going back keeps what was written, complete or not', async () => {
    expect((await post(t.web, link, { step: '7', intent: 'back', text: 'Half a sent' })).headers.location).toBe(`${link}?step=6`)
    expect((await get(t.web, `${link}?step=7`)).body).toContain('Half a sent')
  })

  test('what is no option of the question is not kept', async () => {
    await post(t.web, link, { step: '2', intent: 'save', answer: '17' })
    await post(t.web, link, { step: '6', intent: 'save', answer: '99' })
    const rows = await t.house.db.selectFrom('answers').selectAll().execute()
    expect(rows.filter(({ rating, choice }) => rating !== null || choice !== null)).toEqual([])
  })

  test('an unfinished form cannot be sent', async () => {
    const reply = await post(t.web, link, { step: 'send', intent: 'continue' })
    expect(reply.statusCode).toBe(422)
    expect((await lenas()).state).not.toBe('answered')
  })

  test('[EH-9] sent twice, or once more from another device, it counts once', async () => {
    await answerAll(t, link)
    expect((await post(t.web, link, { step: 'send', intent: 'continue' })).body).toContain('Your reference is there')
    await post(t.web, link, { step: '2', intent: 'save', answer: '1' })
    const { answers, state } = await lenas()
    expect(state).toBe('answered')
    expect(answers.find(({ questionKey }) => questionKey === 'quality')?.rating).toBe(5)
    expect((await mailsTo('ingrid@norrgard.example')).filter(({ subject }) => subject.includes('reference for'))).toHaveLength(1)
  })
})

describe('ways out', () => {
  test('decline: with a reason for the team, and nothing is asked again', async () => {
    await post(t.web, `${link}/decline`, { reason: 'We hardly met' })
    expect((await get(t.web, link)).body).toContain('You declined')
    expect(await lenas()).toMatchObject({ state: 'declined', declineReason: 'We hardly met' })
    await t.pass(9 * 86_400_000)
    expect(await mailsTo(lena.email)).toHaveLength(1)
  })

  test('[H-48] a call: the team is told, a member fills in on their behalf, and it is marked so', async () => {
    await post(t.web, `${link}/call`, { phone: '+371 20 000 000', note: 'Mornings' })
    await t.drain()
    expect((await mailsTo('omar@norrgard.example'))[0]?.text).toContain('+371 20 000 000. “Mornings”')
    const { id } = await lenas()
    const { questions } = await check()
    await t.call(contract.answerOnBehalf, {
      params: { id },
      body: {
        relationship: 'manager',
        agreed: true,
        answers: questions.map(({ key, kind, options }) => ({
          questionKey: key,
          rating: kind === 'rating' ? 4 : null,
          choice: kind === 'choice' ? options[0] : null,
          text: kind === 'text' ? 'Said on the phone' : '',
        })),
      },
    })
    expect(await lenas()).toMatchObject({ state: 'answered', onBehalfBy: 'Ingrid Solheim' })
  })

  test('[EH-15] forget me: erased at once, the link dies, and the address cannot be named again', async () => {
    await answerAll(t, link)
    const erased = await post(t.web, `${link}/forget`, {})
    expect(erased.body).toContain('Your data were erased')
    expect((await get(t.web, link)).body).toContain('These data were erased')
    const rows = JSON.stringify([
      await t.house.db.selectFrom('referees').selectAll().execute(),
      await t.house.db.selectFrom('answers').selectAll().execute(),
      await t.house.db.selectFrom('timeline').selectAll().execute(),
    ])
    expect(rows).not.toMatch(/Lena|lena@/)
    const again = await post(t.web, `${await linkTo(t, 'lukasz@wojcik.example', 'c')}/referees/new`, {
      ...lena,
      email: 'Lena+new@baltic.example',
    })
    expect(again.body).toContain('asked not to be contacted again')
  })
})

test('[EH-9] the link expires with the due date; sending it again opens it', async () => {
  await t.pass(10.5 * 86_400_000)
  expect((await get(t.web, link)).body).toContain('This link has expired')
  const { id } = await lenas()
  await t.call(contract.resendReferee, { params: { id } })
  expect((await get(t.web, link)).statusCode).toBe(200)
})

test('stopped by the team: the link says kindly that nothing is needed', async () => {
  const { id } = await lenas()
  await t.call(contract.stopReferee, { params: { id }, body: { what: 'asking' } })
  expect((await get(t.web, link)).body).toContain('This link was withdrawn')
})

test('[EH-18] a text about health is held back from the report until a member decides', async () => {
  await answerAll(t, link, { text: 'She was on sick leave in spring, and still delivered.' })
  const { id, answers } = await lenas()
  expect(answers.find(({ questionKey }) => questionKey === 'quality')?.sensitive).toMatchObject({
    topics: ['health'],
    decision: 'open',
  })
  const { id: requestId } = await check()
  await t.call(contract.finaliseRequest, { params: { id: requestId }, body: { belowMinimum: true } })
  await t.drain()
  const texts = async () => {
    const report = await t.call(contract.getReport, { params: { id: (await check()).reports[0]!.id } })
    return JSON.stringify(report.snapshot)
  }
  expect(await texts()).not.toContain('sick leave')
  expect(await texts()).toContain('held-back')
  await t.call(contract.reviewAnswer, {
    params: { id },
    body: { questionKey: 'quality', decision: 'redacted', text: 'Still delivered.' },
  })
  await t.drain()
  expect(await texts()).toContain('Still delivered.')
  expect((await check()).reports).toHaveLength(2)
})
