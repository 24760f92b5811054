import { inTransaction } from '@orangery/app-kit'
import { planAttempts } from '../assessments/start-attempt.ts'
import type { ModuleId } from '../contract/index.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { after, type HiDb, type House, minute } from '../house.ts'
import { sendInvite } from '../jobs/kinds.ts'
import { questionnaireById } from '../questionnaires/questionnaires.store.ts'
import { type RoleRow, roleById } from '../roles/roles.store.ts'
import type { Terms } from '../tables/index.ts'
import { stops } from '../ties/check-ties.ts'
import { liveTies, type TieRow, tieAt } from '../ties/ties.store.ts'
import type { Fact } from './fact.ts'
import { renewInvite } from './renew-invite.ts'
import {
  countWaitingInvites,
  earlierRequests,
  insertRequest,
  lockApplication,
  noteStage,
  type RequestRow,
} from './requests.store.ts'
import { isOpen, takesReferees } from './state.ts'

/** So many invites go at once; those beyond follow at this pace, so that neither the ATS nor a mail server is flooded. */
const burst = 20
const paceMs = 500

/**
 * Somebody arrived in a stage: by a move, or by applying straight into it. Decides whether a check begins and keeps why, also when not.
 * Keyed by application, stage and time of the move, so the second run, or a second web hook for the same fact, does nothing.
 */
export async function considerArrival(house: House, fact: Fact): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await lockApplication(tx, fact.applicationId)
    await noteStage(tx, fact.applicationId, fact.stage?.name ?? null)
    const about = { candidateId: fact.candidateId, candidateName: fact.candidateName, applicationId: fact.applicationId }
    const values = { stage: fact.stage?.name ?? null, stageId: fact.stage?.id ?? null, status: fact.status, at: fact.at }
    const skip = (rule: string, text: string, more: { roleId?: number; requestId?: number } = {}) =>
      recordDecision(tx, house, { ...about, ...more, rule, outcome: 'skipped', text, values })
    if (fact.isProspect || !fact.stage) return skip('Candidates only', 'Prospects stand in no stage, so nobody was invited.')
    const tie = await tieAt(tx, { jobIds: fact.jobs.map(({ id }) => id), stageId: fact.stage.id })
    const jobName = fact.jobs.map(({ name }) => name).join(', ')
    if (!tie) {
      const roleId = await roleLinkedTo(tx, fact)
      return skip('Stage tie', `No role is tied to ${fact.stage.name} of ${jobName}, so nobody was invited.`, { roleId })
    }
    const role = await roleById(tx, tie.role_id)
    if (!role || role.archived_at)
      return skip('Role in use', `The role ${role?.title ?? ''} is archived, so nobody was invited.`, { roleId: tie.role_id })
    if (tie.module === 'assessment' && role.settings.assessment.tests.length === 0)
      return skip('Tests chosen', `The role ${role.title} has no tests chosen yet, so nobody was invited.`, { roleId: role.id })
    if (stops(tie.problem))
      return skip('Stage tie', `The tie to ${tie.stage_name} does not work, so nobody was invited.`, { roleId: role.id })
    const cause = `${fact.applicationId}:${fact.stage.id}:${fact.at}:${tie.module}`
    const earlier = await earlierRequests(tx, [fact.applicationId], { roleId: role.id, module: tie.module })
    if (earlier.some((request) => request.cause === cause || request.renewed_by === cause))
      return skip('Once per move', 'This move was heard before, so nothing further was done.', { roleId: role.id })
    const open = earlier.find(isOpen)
    const asked = earlier.find((request) => request.invited_at !== null)
    if (open && !(role.settings.reinvite && takesReferees(open)))
      return skip(
        'Re-invite',
        `${article(tie.module)} of ${role.title} is already there for this application, so no second invite went.`,
        {
          roleId: role.id,
          requestId: open.id,
        },
      )
    if (open) return renewInvite(tx, house, { requestId: open.id, cause, by: null })
    if (asked && !role.settings.reinvite)
      return skip('Re-invite', `The candidate was invited before and “Re-invite” is off, so no second invite went.`, {
        roleId: role.id,
        requestId: asked.id,
      })
    await beginRequest(tx, house, {
      fact,
      role,
      tie,
      cause,
      byHand: false,
      inviteAt: after(house.clock.now(), role.settings.waitMinutes * minute),
    })
  })
}

/** A role that uses another stage of the job: its hiring team is who asks why nothing happened. */
async function roleLinkedTo(tx: HiDb, fact: Fact): Promise<number | undefined> {
  for (const { id } of fact.jobs) {
    const [tie] = await liveTies(tx, { jobId: id })
    if (tie) return tie.role_id
  }
  return undefined
}

export interface NewRequest {
  readonly fact: Fact
  readonly role: RoleRow
  readonly tie: Pick<TieRow, 'module' | 'job_id' | 'job_name' | 'stage_id'>
  readonly cause: string
  readonly byHand: boolean
  readonly inviteAt: Date
}

/** Writes the request with the job that will invite. Answers undefined when a request of the same cause is there. */
export async function beginRequest(tx: HiDb, house: House, given: NewRequest): Promise<RequestRow | undefined> {
  const { fact, role, tie } = given
  const now = house.clock.now()
  const inviteAt = await slotFrom(tx, given.inviteAt)
  const request = await insertRequest(tx, {
    role_id: role.id,
    module: tie.module,
    cause: given.cause,
    renewed_by: null,
    by_hand: given.byHand,
    application_id: fact.applicationId,
    candidate_id: fact.candidateId,
    job_id: tie.job_id,
    job_name: fact.jobs.find(({ id }) => id === tie.job_id)?.name ?? tie.job_name,
    stage_id: given.byHand ? null : tie.stage_id,
    stage_name: fact.stage?.name ?? null,
    candidate_name: fact.candidateName,
    candidate_first_name: fact.candidateFirstName,
    candidate_email: null,
    candidate_time_zone: null,
    recruiter_name: fact.recruiter?.name ?? null,
    recruiter_email: fact.recruiter?.email ?? null,
    terms: JSON.stringify(await termsOf(tx, role)),
    state: 'scheduled',
    closed_at: null,
    close_reason: null,
    invite_at: inviteAt,
    invited_at: null,
    due_at: null,
    fewer_reason: null,
    mail_note: null,
    completed_at: null,
    erased_at: null,
    last_step_at: now,
    created_at: now,
  })
  if (!request) return undefined
  if (tie.module === 'assessment') await planAttempts(tx, house, request)
  await house.queue.add(tx, sendInvite, { requestId: request.id }, { runAt: inviteAt, key: String(request.id) })
  const waits = role.settings.waitMinutes
  await recordDecision(tx, house, {
    rule: given.byHand ? 'Invited by a member' : 'Stage tie',
    outcome: 'waits',
    text:
      given.byHand || waits === 0
        ? `${article(tie.module)} of ${role.title} begins; the invite is on its way.`
        : `${article(tie.module)} of ${role.title} begins; the invite waits ${waits} ${waits === 1 ? 'minute' : 'minutes'}.`,
    values: { stage: fact.stage?.name ?? null, waitMinutes: waits, status: fact.status },
    candidateId: fact.candidateId,
    candidateName: fact.candidateName,
    applicationId: fact.applicationId,
    roleId: role.id,
    requestId: request.id,
  })
  return request
}

function article(module: ModuleId): string {
  return module === 'assessment' ? 'An assessment' : 'A reference check'
}

async function slotFrom(tx: HiDb, wanted: Date): Promise<Date> {
  const before = await countWaitingInvites(tx, after(wanted, -minute))
  return before < burst ? wanted : after(wanted, (before - burst + 1) * paceMs)
}

async function termsOf(tx: HiDb, role: RoleRow): Promise<Terms> {
  const questionnaire = await questionnaireById(tx, role.questionnaire_id)
  return {
    ...role.settings,
    roleTitle: role.title,
    greeting: role.greeting,
    questions: questionnaire?.questions ?? [],
    questionnaireId: role.questionnaire_id,
    questionnaireVersion: questionnaire?.version ?? 0,
  }
}
