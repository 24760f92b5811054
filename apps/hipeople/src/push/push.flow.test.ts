import {
  addAssessmentPartner,
  addCandidate,
  askPartnerTests,
  getJob,
  listJobs,
  listTakeHomeTests,
  sendTakeHomeTest,
  setStageAssessment,
} from '@orangery/contract/recruiting'
import { listMailbox, readMailboxMessage } from '@orangery/contract/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeChecking } from '../assessments/library/tests/code-checking.ts'
import * as hipeople from '../contract/index.ts'
import { openSuite, type Suite } from '../fixtures/suite.ts'

let suite: Suite
beforeAll(async () => {
  suite = await openSuite()
})
afterAll(() => suite.close())

test('[H-6] [H-38] HiPeople is a partner of the core over HTTP: Send Test invites, and score, status and link come to the profile', async () => {
  const { maren, network } = suite
  // No pull integration: the partner contract alone carries it.
  await maren.call(hipeople.createRole, {
    body: { title: 'Account Manager', settings: { assessment: { tests: [{ testId: 'code-checking' }] } } },
  })
  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const stage = (await maren.call(getJob, { params: { id: job.id } })).stages[0]!
  const { key, push } = await maren.call(hipeople.issuePushKey, {})
  const [listTestsUrl, sendTestUrl, testStatusUrl, responseErrorUrl] = push.urls.map(({ url }) => url)
  const partner = await maren.call(addAssessmentPartner, {
    body: {
      name: 'HiPeople',
      key,
      listTestsUrl: listTestsUrl!,
      sendTestUrl: sendTestUrl!,
      testStatusUrl: testStatusUrl!,
      responseErrorUrl: responseErrorUrl!,
    },
  })
  const { tests } = await maren.call(askPartnerTests, { params: { id: partner.id } })
  const chosen = tests!.find(({ name }) => name.endsWith(': Assessment'))!
  const email = 'lukasz@wojcik.example'
  const applicant = await maren.call(addCandidate, { body: { firstName: 'Łukasz', lastName: 'Wójcik', email, jobId: job.id } })
  await maren.call(setStageAssessment, {
    params: { id: stage.id },
    body: { assessment: { partnerId: partner.id, testId: chosen.id, testName: chosen.name } },
  })
  await maren.call(sendTakeHomeTest, { params: { id: applicant.applicationId }, body: { stageId: stage.id } })
  await network.drain()

  const [row] = (await maren.call(listMailbox, { query: { q: email, limit: 10 } })).rows
  const { text } = await maren.call(readMailboxMessage, { params: { id: row!.id } })
  const link = /(http\S+\/c\/[\w-]+)/.exec(text)![1]!
  const form = (path: string, fields: Record<string, string>) =>
    fetch(`${link}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })
  const [check] = await suite.checks({ candidateId: applicant.candidateId })
  const { attempts } = await maren.call(hipeople.getRequest, { params: { id: check!.id } })
  const path = `/tests/${attempts[0]!.id}`
  expect((await form(`${path}/start`, {})).status).toBe(303)
  await network.moveClock(60_000)
  for (const item of codeChecking.items.slice(0, 12))
    await form(path, { item: item.key, answer: String('points' in item ? item.points.indexOf(1) : 0), intent: 'next' })
  await form(`${path}/finish`, {})
  await network.drain()

  const [shown] = (await maren.call(listTakeHomeTests, { params: { id: applicant.applicationId } })).tests
  expect(shown).toMatchObject({ state: 'complete', score: 100, profileUrl: expect.stringContaining('/hipeople/reports/') })
})
