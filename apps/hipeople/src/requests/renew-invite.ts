import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { revokeLinks } from '../links/links.store.ts'
import { invite } from './invite.ts'
import { lockRequest, updateRequest } from './requests.store.ts'

/**
 * "Re-invite" while a check is open: a new link and a new mail into the same check. Referees who were asked keep their links, and what they
 * wrote stays. Keyed by the move, which the caller has compared.
 */
export async function renewInvite(
  tx: HiDb,
  house: House,
  given: { requestId: number; cause: string; by: string | null },
): Promise<void> {
  const request = await lockRequest(tx, given.requestId)
  if (!request?.candidate_email) return
  await revokeLinks(tx, { kind: 'candidate', subjectId: request.id }, { at: house.clock.now(), reason: 'replaced' })
  await updateRequest(tx, request.id, { renewed_by: given.cause })
  await invite(tx, house, { request, email: request.candidate_email, mailKey: `reinvite:${given.cause}` })
  await recordDecision(tx, house, {
    rule: 'Re-invite',
    outcome: 'done',
    text: given.by
      ? `${given.by} sent a new invite to ${request.candidate_email}.`
      : `Back in the stage, and “Re-invite” is on: a new invite went to ${request.candidate_email}.`,
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
}
