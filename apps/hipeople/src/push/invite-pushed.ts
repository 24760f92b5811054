import { inTransaction } from '@orangery/app-kit'
import { type Application, AtsError } from '@orangery/client'
import { recordDecision } from '../decisions/record-decision.ts'
import type { House } from '../house.ts'
import { invite } from '../requests/invite.ts'
import { lockRequest, type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'
import { roleById } from '../roles/roles.store.ts'

/**
 * Invites somebody whom the ATS has sent, to the address that came along. The ATS has decided, so nothing has to be asked; where it can be asked,
 * the job's name is taken from it, and nobody is invited after having been hired or rejected. A second run finds the request invited.
 */
export async function invitePushed(house: House, given: RequestRow): Promise<void> {
  const application = await lookUp(house, given.application_id)
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, given.id)
    if (!request || request.invited_at !== null || !isOpen(request) || request.candidate_email === null) return
    const about = {
      candidateId: request.candidate_id,
      candidateName: request.candidate_name,
      applicationId: request.application_id,
      roleId: request.role_id,
      requestId: request.id,
      rule: 'Sent from the ATS',
    }
    const role = await roleById(tx, request.role_id)
    const ended = application && application.status !== 'active' ? application.status : undefined
    if (!role || role.archived_at || ended) {
      const text = ended ? `The candidate is ${ended}, so no invite went.` : 'The role was archived, so no invite went.'
      const at = house.clock.now()
      const reason = ended === 'hired' || ended === 'rejected' ? ended : 'stopped'
      await updateRequest(tx, request.id, { closed_at: at, close_reason: reason, last_step_at: at })
      await recordDecision(tx, house, { ...about, outcome: 'skipped', text })
      return
    }
    const [job] = application?.jobs ?? []
    const known = {
      ...request,
      ...(job ? { job_id: job.id, job_name: job.name } : {}),
      stage_name: application?.stage?.name ?? null,
    }
    await updateRequest(tx, request.id, { job_id: known.job_id, job_name: known.job_name, stage_name: known.stage_name })
    await invite(tx, house, { request: known, email: request.candidate_email, mailKey: `invite:${request.id}` })
    await recordDecision(tx, house, { ...about, outcome: 'done', text: `The invite went to ${request.candidate_email}.` })
  })
}

/** Undefined when there is no connection to ask by, or no answer now: what was sent does not wait for it. */
async function lookUp(house: House, applicationId: number): Promise<Application | undefined> {
  if (!(await house.connection.current())) return undefined
  try {
    return await (await house.connection.ats()).application(applicationId)
  } catch (error) {
    if (error instanceof AtsError) return undefined
    throw error
  }
}
