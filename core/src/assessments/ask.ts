import { testStatus } from '@orangery/contract/assessment'
import type { z } from 'zod'
import type { CoreContext } from '../context.ts'
import { askAfter, askJob, gapAfter, isOver } from './ask-job.ts'
import { type Called, callPartner } from './call-partner.ts'
import { storeResult } from './complete.ts'
import { type HeldTest, note, whyNotStored, withTest } from './held-test.ts'
import { wordsForBadAnswer } from './list-tests.ts'
import { openPartner } from './partner.ts'
import { reportBadAnswer } from './reports.ts'
import { lastLogLine, updateTest } from './tests.store.ts'

type Status = Called<z.output<typeof testStatus.reply>>

export function handleAsking(core: CoreContext): void {
  core.queue.handle(askJob, async ({ testId }) => {
    const begun = await withTest(core, testId, (held) => begin(core, held))
    if (!begun) return
    const { partner, interviewId } = begun
    const url = new URL(partner.urls.testStatus)
    url.searchParams.set('partner_interview_id', interviewId)
    const called = await callPartner(core, partner, { operation: testStatus, url: url.href })
    await withTest(core, testId, (held) => record(core, held, called))
  })
}

async function begin(core: CoreContext, held: HeldTest) {
  const { tx, test, application, at } = held
  const partner = openPartner(core.secrets, held.partner)
  if (test.state !== 'sent' || test.partner_interview_id === null || !partner) return undefined
  const polled = partner.mode === 'polled_hourly'
  if (polled && isOver(test, at)) {
    await end(held, 'Eight weeks have passed since the sending; the result is not asked for any more.')
    return undefined
  }
  const notStored = whyNotStored(application)
  if (notStored !== undefined) {
    if (application.status === 'hired' && polled) await end(held, notStored)
    else await noteOnce(held, notStored)
    // Somebody who is taken back into the process within the eight weeks is asked about again.
    if (polled && application.status !== 'hired') await addAskJob(core, held, askAfter(test, at))
    return undefined
  }
  await updateTest(tx, test, { asked_at: at, ask_tries: test.ask_tries + 1 })
  return { partner, interviewId: test.partner_interview_id }
}

/** Writes down what the question brought, and when to ask again. */
async function record(core: CoreContext, held: HeldTest, called: Status): Promise<void> {
  const { tx, test, application, partner, at } = held
  if (test.state !== 'sent') return
  const next = partner.mode === 'polled_hourly' ? askAfter(test, at) : undefined
  if (called.outcome === 'answered') {
    const notStored = whyNotStored(application)
    if (notStored !== undefined) await noteOnce(held, notStored)
    else if (await storeResult(core, held, called.value)) return
    return addAskJob(core, held, next)
  }
  if (called.outcome === 'malformed') {
    await reportBadAnswer(core, tx, { partnerId: partner.id, testId: test.id, call: 'test_status', errors: called.errors })
    await problem(held, wordsForBadAnswer(partner.name, called.errors))
    return addAskJob(core, held, next)
  }
  await problem(held, called.reason)
  const gap = called.outcome === 'later' ? gapAfter(test.ask_tries) : undefined
  await addAskJob(core, held, next ?? (gap === undefined ? undefined : new Date(at.getTime() + gap)))
}

/** The key keeps one such job in line per test; the one that runs now is none of them. */
async function addAskJob(core: CoreContext, { tx, test }: HeldTest, runAt: Date | undefined): Promise<void> {
  if (runAt) await core.queue.add(tx, askJob, { testId: test.id }, { key: String(test.id), runAt })
}

async function problem(held: HeldTest, body: string): Promise<void> {
  await updateTest(held.tx, held.test, { problem: body })
  if ((await lastLogLine(held.tx, held.test.id)) !== body) await note(held, body, 'problem')
}

async function noteOnce(held: HeldTest, body: string): Promise<void> {
  if ((await lastLogLine(held.tx, held.test.id)) !== body) await note(held, body)
}

async function end(held: HeldTest, reason: string): Promise<void> {
  await updateTest(held.tx, held.test, { state: 'ended', ended_at: held.at, end_reason: reason })
  await note(held, reason)
}
