import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { answerAll, lena, linkTo, makeRole, mira, moveToReferences, nameReferees, tomas } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'
import { textOfPdf } from './pdf/text-of-pdf.ts'

let t: TestHouse
let requestId: number
beforeEach(async () => {
  t = await openTestHouse()
  const role = await makeRole(t)
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: 'lukasz@wojcik.example' })
  await moveToReferences(t, applications[0]!.id)
  const [row] = (await t.call(contract.listRequests, { query: { roleId: role } })).rows
  requestId = row!.id
  await nameReferees(t, await linkTo(t, 'lukasz@wojcik.example', 'c'), [lena, tomas, mira])
})
afterEach(() => t.stop())

test('[H-41] what the candidate said about a referee is kept field by field', async () => {
  const { referees } = await t.call(contract.getRequest, { params: { id: requestId } })
  expect(referees.find(({ name }) => name === lena.name)).toMatchObject({
    email: lena.email,
    phone: null,
    company: lena.company,
    candidateTitle: lena.title,
    relationship: 'manager',
    from: lena.from,
    to: lena.to,
  })
  const mails = (await t.mails()).filter(({ to }) => to.includes(lena.email))
  expect(mails[0]?.text).toContain(lena.message)
})

test('[H-52] page and PDF hold summary, comparison by question, every referee’s answers, relationship, verification, rate and dates', async () => {
  const words = {
    [lena.email]: 'Called every client himself.',
    [tomas.email]: 'Shares what he learns.',
    [mira.email]: 'Never late.',
  }
  for (const { email, kind } of [lena, tomas, mira])
    await answerAll(t, await linkTo(t, email, 'r'), { text: words[email], relationship: kind })
  const { reports } = await t.call(contract.getRequest, { params: { id: requestId } })
  const { snapshot } = await t.call(contract.getReport, { params: { id: reports[0]!.id } })
  if (!snapshot) throw new Error('erased')
  expect(snapshot.summary).toMatchObject({ asked: 3, answered: 3, responseRate: 100, meanRating: 4.5 })
  expect(snapshot.summary.lastAnsweredAt).not.toBeNull()
  expect(snapshot.referees.map(({ name, relationship, verified }) => [name, relationship, verified])).toEqual([
    [lena.name, 'manager', 'none'],
    [tomas.name, 'peer', 'none'],
    [mira.name, 'peer', 'none'],
  ])
  const rated = snapshot.questions.filter(({ mean }) => mean !== null)
  expect(rated.map(({ mean, lowest, highest }) => [mean, lowest, highest])).toEqual([
    [5, 5, 5],
    [4, 4, 4],
    [4, 4, 4],
    [5, 5, 5],
  ])

  const pdf = Buffer.concat(t.fake.attachments.map(({ content }) => Buffer.from(content as Buffer)))
  const text = (await textOfPdf(pdf)).join('\n').replace(/\s+/g, ' ')
  for (const said of [...Object.values(words), lena.name, tomas.name, mira.name, 'Baltic Freight', '3 of 3', '100'])
    expect(text).toContain(said)
})
