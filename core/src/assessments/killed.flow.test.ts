import { resendTakeHomeTest } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestTest, startPartner } from '../fixtures/partner.ts'
import { openWorks, type Works } from '../fixtures/works.ts'

let works: Works
beforeAll(async () => {
  works = await openWorks()
})
afterAll(() => works.close())

test('killed while the partner is asked: it is not asked a second time by itself, and a person reads why', async () => {
  const place = { maren: works.maren, url: works.web.url }
  const partner = await startPartner(place, 'Slow Sorrel')
  partner.answer('send_test', { body: '{"partner_interview_id":"lost"}', delayMs: 30_000 })
  const first = await works.startWorker()
  const candidate = await works.addCandidate()
  const testId = await partner.send(candidate)
  await expect.poll(() => partner.calls('send_test').length, { timeout: 20_000 }).toBe(1)
  await first.kill('SIGKILL')
  await works.startWorker()
  await expect.poll(async () => (await newestTest(place, candidate.applicationId)).state, { timeout: 30_000 }).toBe('failed')
  expect((await newestTest(place, candidate.applicationId)).problem).toContain('it is not known whether the test went out')
  expect(partner.calls('send_test')).toHaveLength(1)

  partner.answer('send_test', { partner_interview_id: 'found' })
  await place.maren.call(resendTakeHomeTest, { params: { id: testId } })
  await expect.poll(async () => (await newestTest(place, candidate.applicationId)).state, { timeout: 20_000 }).toBe('sent')
  const marks = partner.calls('send_test').map(({ json }) => new URL((json as unknown as { url: string }).url).pathname)
  expect(marks).toEqual([marks[0], marks[0]])
  await partner.stop()
})
