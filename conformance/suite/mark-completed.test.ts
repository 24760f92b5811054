// What an assessment partner meets at mark_completed, on a suite of our own.
import { markCompleted } from '@orangery/contract/assessment'
import { fillPath } from '@orangery/contract/kernel'
import {
  addAssessmentPartner,
  addCandidate,
  getJob,
  listJobs,
  listTakeHomeTests,
  sendTakeHomeTest,
  setStageAssessment,
} from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchange } from '../harness/exchange.ts'
import { type OwnSuite, startOwnSuite } from './own-suite.ts'

let own: OwnSuite
let testId: number
let applicationId: number

beforeAll(async () => {
  own = await startOwnSuite()
  const partnerId = await partnerWith('key of the sender')
  await partnerWith('key of another')
  const [job] = (await own.owner.call(listJobs, { query: { status: 'open' } })).rows
  const { stages } = await own.owner.call(getJob, { params: { id: job!.id } })
  const person = { firstName: 'Ada', lastName: 'Sorrel', email: 'ada.sorrel@example.com', jobId: job!.id }
  applicationId = (await own.owner.call(addCandidate, { body: person })).applicationId
  const stageId = stages[0]!.id
  const assessment = { partnerId, testId: 'logic', testName: 'Logic' }
  await own.owner.call(setStageAssessment, { params: { id: stageId }, body: { assessment } })
  testId = (await own.owner.call(sendTakeHomeTest, { params: { id: applicationId }, body: { stageId } })).id
})
afterAll(() => own.suite.stop())

async function partnerWith(key: string): Promise<number> {
  const url = 'http://127.0.0.1:9/nobody'
  const urls = { listTestsUrl: url, sendTestUrl: url, testStatusUrl: url, responseErrorUrl: url }
  return (await own.owner.call(addAssessmentPartner, { body: { name: key, key, ...urls } })).id
}

async function mark(id: number | string, key?: string, end = '') {
  const url = own.suite.url + fillPath(markCompleted.path, { id }) + end
  const headers = key === undefined ? {} : { authorization: `Basic ${btoa(`${key}:`)}` }
  const { status, text } = await exchange({ method: markCompleted.method, url, headers: headers as Record<string, string> })
  return { status, text }
}

describe('refusals', () => {
  test('401 without a key and under one that nobody issued', async () => {
    for (const key of [undefined, '', 'nobody', 'key of the sender '])
      expect([key, (await mark(testId, key)).status]).toEqual([key, 401])
    expect((await mark('x')).status).toBe(401)
  })

  test('404 for a test of another partner and for one of nobody, in the same words', async () => {
    const foreign = await mark(testId, 'key of another')
    const nobodys = await mark(4_999_999_999, 'key of the sender')
    expect([foreign.status, nobodys.status]).toEqual([404, 404])
    expect(foreign.text.replace(String(testId), '')).toBe(nobodys.text.replace('4999999999', ''))
    expect((await mark('x', 'key of the sender')).status).toBe(404)
  })
})

test('200 and nothing else, with a slash at the end and a second time as well', async () => {
  for (const end of ['', '/', '']) expect(await mark(testId, 'key of the sender', end)).toEqual({ status: 200, text: '' })
  const { tests } = await own.owner.call(listTakeHomeTests, { params: { id: applicationId } })
  expect(tests[0]).toMatchObject({ id: testId, marked: true, score: null })
})
