import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { findApplicationRow } from '../applications/index.ts'
import { candidateRows, lockCandidate } from '../candidates/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { findStage } from '../jobs/index.ts'
import { type HeldTest, note, withTest } from './held-test.ts'
import { whyNoMail } from './letter.ts'
import { findPartner } from './partners.store.ts'
import { sendTestJob } from './send-job.ts'
import { assessmentsOfStages } from './stages.store.ts'
import { findOpenTest, insertLogLine, insertTest, updateTest } from './tests.store.ts'

/**
 * "Send Test": the stage's test for the application that stands in it. The partner is asked by a job. Pressed twice, or by two
 * people at once, it sends one test. Answers the id of the sending.
 */
export async function sendTestTo(core: CoreContext, actor: Actor, at: { applicationId: number; stageId: number }): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    const before = await findApplicationRow(tx, at.applicationId)
    if (!before || !(await lockCandidate(tx, before.candidate_id))) throw notFound('application', at.applicationId)
    const application = await findApplicationRow(tx, at.applicationId)
    const [candidate] = await candidateRows(tx, [before.candidate_id])
    if (!application || !candidate) throw notFound('application', at.applicationId)
    if (application.status !== 'active' || application.prospect)
      throw conflict(
        'not-active',
        `This application is ${application.prospect ? 'a prospect' : application.status}; tests go to active candidates.`,
      )
    if (application.stage_id !== at.stageId) {
      const now = application.stage_id === null ? undefined : await findStage(tx, application.stage_id)
      throw conflict('moved-meanwhile', `${candidate.first_name} is in ${now?.name ?? 'no stage'} by now. Reload the page.`)
    }
    const [assessment] = await assessmentsOfStages(tx, [at.stageId])
    if (!assessment) throw refused('no-assessment', 'No test is chosen for this stage. Choose one in Job Setup.', 'stageId')
    const noMail = whyNoMail(candidate)
    if (noMail !== undefined) throw refused('no-mail', noMail, 'email')
    const now = core.clock.now()
    const test = await insertTest(tx, {
      application_id: application.id,
      stage_id: at.stageId,
      partner_id: assessment.partnerId,
      partner_test_id: assessment.testId,
      partner_test_name: assessment.testName,
      state: 'sending',
      sent_by: actor.userId,
      requested_at: now,
    })
    if (!test) throw conflict('under-way', `A test was sent to ${candidate.first_name} in this stage already; it is under way.`)
    const to = candidate.email_addresses[0]!.value
    await insertLogLine(tx, {
      take_home_test_id: test.id,
      at: now,
      problem: false,
      body: `${assessment.partner} is asked to send “${assessment.testName}” to ${to}.`,
    })
    await core.queue.add(tx, sendTestJob, { testId: test.id }, { key: String(test.id) })
    return test.id
  })
}

/**
 * "Try again" after a test could not be sent. It is the same sending with the same address for mark_completed, by which a partner who
 * had taken the first call after all can tell that it is no second test.
 */
export async function sendTestAgain(core: CoreContext, actor: Actor, testId: number): Promise<void> {
  const found = await withTest(core, testId, async (held) => {
    const { tx, test, application, partner } = held
    if (test.state !== 'failed') throw conflict('not-failed', 'This test is not one that could not be sent. Reload the page.')
    if (application.status !== 'active')
      throw conflict('not-active', `This application is ${application.status}; tests go to active candidates.`)
    await requirePartner(held)
    const open = await findOpenTest(tx, { applicationId: application.id, stageId: test.stage_id })
    if (open) throw conflict('under-way', 'Another test is under way in this stage already.')
    await updateTest(tx, test, {
      state: 'sending',
      send_tries: 0,
      send_begun_at: null,
      problem: null,
      ...(actor.userId === null ? {} : { sent_by: actor.userId }),
    })
    await note(held, `${partner.name} is asked again.`)
    await core.queue.add(tx, sendTestJob, { testId }, { key: String(testId) })
    return true
  })
  if (!found) throw notFound('test', testId)
}

export async function requirePartner({ tx, test, partner }: HeldTest): Promise<void> {
  const now = await findPartner(tx, test.partner_id)
  if (!now || now.removed_at !== null)
    throw conflict('partner-removed', `${partner.name} is no assessment partner any more. Choose another test in Job Setup.`)
}
