import { type ReportedCall, responseError } from '@orangery/contract/assessment'
import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import { candidateRows } from '../candidates/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { failureOf, postTo } from './call-partner.ts'
import { openPartner } from './partner.ts'
import { findPartner } from './partners.store.ts'
import { claimReport, insertReport, type ReportRow, recordReport } from './reports.store.ts'
import { candidateOfTest, findTest } from './tests.store.ts'

/**
 * Tells a partner about one malformed answer. The claim is made before the call, so a second run finds it made: one bad answer is
 * reported once or, when the suite dies in that moment, not at all, but never twice. What the partner answers to it is not judged.
 */
const reportJob = defineJob({ name: 'recruiting.report-bad-answer', payload: z.object({ reportId: z.number() }), maxAttempts: 3 })

/** Records a malformed answer and lets the partner be told, in the transaction that records what the answer came to. */
export async function reportBadAnswer(
  core: CoreContext,
  tx: CoreDb,
  report: { partnerId: number; testId: number | null; call: ReportedCall; errors: readonly string[] },
): Promise<void> {
  const reportId = await insertReport(tx, {
    partner_id: report.partnerId,
    take_home_test_id: report.testId,
    api_call: report.call,
    errors: report.errors,
    at: core.clock.now(),
  })
  await core.queue.add(tx, reportJob, { reportId })
}

export function handleReports(core: CoreContext): void {
  core.queue.handle(reportJob, async ({ reportId }) => {
    const report = await claimReport(core.db, reportId, core.clock.now())
    const row = report ? await findPartner(core.db, report.partner_id) : undefined
    const partner = row ? openPartner(core.secrets, row) : undefined
    if (!report || !partner) return
    const body = responseError.body.parse(await bodyOf(core.db, report))
    const sent = await postTo(core, partner, { method: responseError.method, url: partner.urls.responseError, body })
    const status = 'reply' in sent ? sent.reply.status : null
    const failure = 'failure' in sent ? sent.failure : failureOf(partner, sent.reply.status)
    const problem = failure && 'reason' in failure ? failure.reason : null
    await recordReport(core.db, reportId, { status, problem })
  })
}

/** Call and errors always, the rest as far as it is known at that moment. */
async function bodyOf(db: CoreDb, report: ReportRow): Promise<z.input<typeof responseError.body>> {
  const test = report.take_home_test_id === null ? undefined : await findTest(db, report.take_home_test_id)
  const candidateId = test ? await candidateOfTest(db, test.id) : undefined
  const [candidate] = candidateId === undefined ? [] : await candidateRows(db, [candidateId])
  return {
    api_call: report.api_call,
    errors: report.errors,
    partner_test_id: test?.partner_test_id ?? null,
    partner_test_name: test?.partner_test_name ?? null,
    partner_interview_id: test?.partner_interview_id ?? null,
    candidate_email: candidate?.email_addresses[0]?.value ?? null,
  }
}
