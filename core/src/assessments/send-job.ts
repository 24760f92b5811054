import { sendTest } from '@orangery/contract/assessment'
import { defineJob, RetryLater } from '@orangery/queue'
import { z } from 'zod'
import { touchCandidate } from '../candidates/index.ts'
import type { CoreContext } from '../context.ts'
import { recordActivity } from '../feed/index.ts'
import { askAfter, askJob } from './ask-job.ts'
import { type Called, callPartner } from './call-partner.ts'
import { type HeldTest, note, withTest } from './held-test.ts'
import { letterFor } from './letter.ts'
import { wordsForBadAnswer } from './list-tests.ts'
import { type OpenPartner, openPartner } from './partner.ts'
import { reportBadAnswer } from './reports.ts'
import { updateTest } from './tests.store.ts'

/**
 * Asks a partner to send one test. A run that finds its call begun and no outcome recorded is the run after a crash: nobody knows
 * whether the partner took it, so it is not asked a second time by itself. The recruiter reads so and decides; see `sendTestAgain`
 * for why that is no second test to a partner who compares the address. A call that timed out may have been taken as well and is
 * tried again, under the same address.
 */
export const sendTestJob = defineJob({ name: 'recruiting.send-take-home-test', payload: z.object({ testId: z.number() }) })

/** Milliseconds before the second and the third try: a recruiter who waits sees a failure within three minutes. */
const gaps = [30_000, 120_000] as const

export function handleSending(core: CoreContext): void {
  core.queue.handle(sendTestJob, async ({ testId }) => {
    const begun = await withTest(core, testId, (held) => begin(core, held))
    if (!begun) return
    const { partner, letter } = begun
    const called = await callPartner(core, partner, { operation: sendTest, url: partner.urls.sendTest, body: letter })
    const again = await withTest(core, testId, (held) => record(core, held, called))
    if (again) throw new RetryLater(again, 'the partner did not take the test')
  })
}

async function begin(core: CoreContext, held: HeldTest): Promise<{ partner: OpenPartner; letter: object } | undefined> {
  const { tx, test, application, at } = held
  if (test.state !== 'sending') return undefined
  if (test.send_begun_at !== null) {
    await fail(
      held,
      `The suite stopped while ${held.partner.name} was being asked, so it is not known whether the test went out. Ask them or the candidate before you try again.`,
    )
    return undefined
  }
  const partner = openPartner(core.secrets, held.partner)
  const answer = await letterFor(core, held)
  const reason =
    application.status !== 'active'
      ? `The candidate is ${application.status} by now.`
      : !partner
        ? `${held.partner.name} is no assessment partner any more.`
        : 'reason' in answer
          ? answer.reason
          : undefined
  if (reason !== undefined || !partner || !('letter' in answer)) {
    await fail(held, reason ?? '')
    return undefined
  }
  await updateTest(tx, test, { send_begun_at: at, send_tries: test.send_tries + 1 })
  return { partner, letter: answer.letter }
}

/** Writes down what a try came to; answers how long to wait when there is another one. */
async function record(
  core: CoreContext,
  held: HeldTest,
  called: Called<z.output<typeof sendTest.reply>>,
): Promise<number | undefined> {
  const { tx, test, application, partner, at } = held
  if (test.state !== 'sending') return undefined
  if (called.outcome === 'answered') {
    const interviewId = called.value.partner_interview_id
    const sent = { ...test, state: 'sent' as const, partner_interview_id: interviewId, sent_at: at }
    await updateTest(tx, test, {
      state: 'sent',
      partner_interview_id: interviewId,
      sent_at: at,
      send_begun_at: null,
      problem: null,
    })
    await note(held, `${partner.name} took it.`)
    await recordActivity(tx, {
      candidateId: application.candidate_id,
      applicationId: application.id,
      actor: { userId: test.sent_by, keyId: null },
      subject: 'Test Sent',
      body: `Sent the test “${test.partner_test_name}” by ${partner.name}`,
      at,
    })
    await touchCandidate(tx, application.candidate_id, at)
    // A quick candidate may be through before the partner has answered us.
    const runAt = test.marked_at !== null ? at : partner.mode === 'polled_hourly' ? askAfter(sent, at) : undefined
    if (runAt) await core.queue.add(tx, askJob, { testId: test.id }, { key: String(test.id), runAt })
    return undefined
  }
  if (called.outcome === 'malformed') {
    await reportBadAnswer(core, tx, { partnerId: partner.id, testId: test.id, call: 'send_test', errors: called.errors })
    await fail(
      held,
      `${wordsForBadAnswer(partner.name, called.errors)} The test may have gone out, but its result could not be asked for.`,
    )
    return undefined
  }
  const gap = called.outcome === 'later' ? gaps[test.send_tries - 1] : undefined
  if (gap === undefined) {
    await fail(held, called.reason)
    return undefined
  }
  await updateTest(tx, test, { send_begun_at: null, problem: called.reason })
  await note(
    held,
    `${called.reason} Try ${test.send_tries} of ${gaps.length + 1}; the next one is in ${gap / 1000} seconds.`,
    'problem',
  )
  return gap
}

async function fail(held: HeldTest, problem: string): Promise<void> {
  await updateTest(held.tx, held.test, { state: 'failed', problem, send_begun_at: null })
  await note(held, problem, 'problem')
}
