import { completeStatus, type testStatus } from '@orangery/contract/assessment'
import type { z } from 'zod'
import { candidateRows, touchCandidate } from '../candidates/index.ts'
import type { CoreContext } from '../context.ts'
import { recordActivity } from '../feed/index.ts'
import { findJob } from '../jobs/index.ts'
import { fullName } from '../people/index.ts'
import { enabledUsers } from '../users/index.ts'
import { type HeldTest, note } from './held-test.ts'
import { profileAddress } from './letter.ts'
import { updateTest } from './tests.store.ts'

type Result = z.output<typeof testStatus.reply>

/** Stores what a partner says about an active candidate; true when that completes the test, and then people are told. */
export async function storeResult(core: CoreContext, held: HeldTest, result: Result): Promise<boolean> {
  const { tx, test, application, partner, at } = held
  const complete = result.partner_status === completeStatus
  await updateTest(tx, test, {
    partner_status: result.partner_status,
    score: result.partner_score ?? null,
    profile_url: result.partner_profile_url ?? null,
    metadata: JSON.stringify(result.metadata ?? {}),
    problem: null,
    ...(complete ? { state: 'complete', completed_at: at } : {}),
  })
  if (!complete) {
    if (test.partner_status !== result.partner_status || test.problem !== null)
      await note(held, `${partner.name} says: ${result.partner_status}. That is not complete yet.`)
    return false
  }
  const score = typeof result.partner_score === 'number' ? `Score ${result.partner_score}` : 'No score was given'
  await note(held, `${partner.name} has the result. ${score}.`)
  await recordActivity(tx, {
    candidateId: application.candidate_id,
    applicationId: application.id,
    actor: { userId: null, keyId: null },
    subject: 'Test Completed',
    body: `The test “${test.partner_test_name}” by ${partner.name} is complete. ${score}.\n\n${result.partner_profile_url ?? ''}`.trimEnd(),
    at,
  })
  await touchCandidate(tx, application.candidate_id, at)
  await tellThoseResponsible(core, held, score)
  return true
}

/** Whoever sent it, and the recruiter of the application or else of the candidate; each once. */
async function tellThoseResponsible(core: CoreContext, held: HeldTest, score: string): Promise<void> {
  const { tx, test, application, partner } = held
  const [candidate] = await candidateRows(tx, [application.candidate_id])
  if (!candidate) return
  const name = fullName(candidate)
  const job = application.job_ids[0] === undefined ? undefined : await findJob(tx, application.job_ids[0])
  for (const user of await enabledUsers(tx, [test.sent_by, application.recruiter_id ?? candidate.recruiter_id]))
    await core.mail.send(tx, {
      to: user.email,
      subject: `${name} has completed “${test.partner_test_name}”`,
      text: [
        `Hello ${user.firstName},`,
        `${name}${job ? `, candidate for ${job.name},` : ''} has completed “${test.partner_test_name}” by ${partner.name}. ${score}.`,
        `Score and result: ${profileAddress(core, application)}`,
      ].join('\n\n'),
      about: { app: 'recruiting', ref: `application:${application.id}` },
      idempotencyKey: `recruiting:test-complete:${test.id}:${user.id}`,
    })
}
