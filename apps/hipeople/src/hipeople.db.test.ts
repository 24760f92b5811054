import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from './contract/index.ts'
import { stageIds } from './fixtures/fake-ats.ts'
import {
  answerAll,
  eventAbout,
  get,
  lena,
  linkTo,
  makeRole,
  mira,
  moveToReferences,
  nameReferees,
  tomas,
} from './fixtures/people.ts'
import { openTestHouse, type TestHouse } from './fixtures/test-house.ts'
import { textOfPdf } from './reports/pdf/text-of-pdf.ts'

let t: TestHouse

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

test('[H-22] [H-51] from the move to the report: one invite, three referees, a PDF in the feed', async () => {
  const role = await makeRole(t)
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: 'lukasz@wojcik.example' })
  const [application] = applications
  await moveToReferences(t, application!.id)
  // A second web hook for the same fact.
  await t.hear('candidate_stage_change', eventAbout(t.fake, application!.id))

  const invites = (await t.mails()).filter(({ to }) => to.includes('lukasz@wojcik.example'))
  expect(invites).toHaveLength(1)
  const link = await linkTo(t, 'lukasz@wojcik.example', 'c')
  expect((await get(t.web, link)).body).toContain('Norrgård Foods')

  await nameReferees(t, link, [lena, tomas, mira])
  const board = await t.call(contract.roleBoard, { params: { id: role } })
  expect(board.rows[0]?.modules[0]).toMatchObject({ state: 'collecting', text: '0 of 3 answered' })

  for (const { email } of [lena, tomas, mira])
    await answerAll(t, await linkTo(t, email, 'r'), {
      ip: `203.0.113.${email.length}`,
      cookie: `hp_browser=${email.replace(/\W/g, '').padEnd(24, 'x').slice(0, 24)}`,
    })

  const request = await t.call(contract.getRequest, { params: { id: board.rows[0]!.requestId } })
  expect(request.state).toBe('complete')
  expect(request.reports).toHaveLength(1)
  expect(t.fake.attachments).toHaveLength(1)
  const note = t.fake.notes.find(({ body }) => body.includes('reference report'))
  expect(note?.visibility).toBe('admin_only')
  const reportLink = /http:\/\/suite\.example(\/p\/hipeople\/reports\/[A-Za-z0-9_-]+)/.exec(note?.body ?? '')?.[1]
  const page = await get(t.web, reportLink!)
  expect(page.statusCode).toBe(200)
  const pdf = await get(t.web, `${reportLink}/report.pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect((await textOfPdf(pdf.rawPayload)).join('\n')).toContain('Lena Brandt')
})

test('stage ids are what counts', async () => {
  expect(stageIds.references).toBeGreaterThan(2 ** 31)
})
