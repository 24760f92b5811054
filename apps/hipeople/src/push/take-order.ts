import { DomainError, hashToken, inTransaction } from '@orangery/app-kit'
import type { sendTest } from '@orangery/contract/assessment'
import type { z } from 'zod'
import type { House } from '../house.ts'
import { beginRequest } from '../requests/consider.ts'
import { lockApplication, requestByPushRef, updateRequest } from '../requests/requests.store.ts'
import { partnerTestOf } from './partner-tests.ts'

type Order = z.output<typeof sendTest.body>

/**
 * Begins what the ATS sends and answers the id of this sending. The id comes from the address at which it will be marked as completed, which is the
 * ATS's own for one sending: sent twice, because an answer was lost, it is begun once.
 */
export async function takeOrder(house: House, order: Order): Promise<string> {
  const test = await partnerTestOf(house.db, order.partner_test_id)
  if (!test) throw new DomainError('test', `There is no test with the id ${order.partner_test_id}.`, { kind: 'not-found' })
  const { role, module } = test
  const { candidateId, applicationId } = idsIn(order.candidate.greenhouse_profile_url)
  const ref = `hp-${hashToken(order.url).slice(0, 24)}`
  await inTransaction(house.db, async (tx) => {
    await lockApplication(tx, applicationId)
    if (await requestByPushRef(tx, ref)) return
    const name = `${order.candidate.first_name} ${order.candidate.last_name}`.trim()
    const first = (order.candidate.preferred_name ?? order.candidate.first_name).trim()
    const request = await beginRequest(tx, house, {
      fact: {
        applicationId,
        candidateId,
        candidateName: name || 'The candidate',
        candidateFirstName: first || name || 'there',
        isProspect: false,
        status: 'active',
        jobs: [],
        stage: null,
        at: house.clock.now().toISOString(),
        recruiter: order.sent_by ? { name: order.sent_by, email: order.sent_by } : null,
      },
      role,
      // Which job it is for only the ATS knows; the role's name stands for it.
      tie: { module, job_id: 0, job_name: role.title, stage_id: 0 },
      cause: `push:${ref}`,
      byHand: true,
      inviteAt: house.clock.now(),
    })
    if (request)
      await updateRequest(tx, request.id, { push_ref: ref, push_url: order.url, candidate_email: order.candidate.email.trim() })
  })
  return ref
}

/** `/people/{candidate}?application_id={application}`, as the contract says. */
function idsIn(profileUrl: string): { candidateId: number; applicationId: number } {
  const url = URL.canParse(profileUrl) ? new URL(profileUrl) : undefined
  const candidateId = Number(/\/people\/(\d{1,15})\/?$/.exec(url?.pathname ?? '')?.[1])
  const applicationId = Number(url?.searchParams.get('application_id'))
  if (!Number.isSafeInteger(candidateId) || !Number.isSafeInteger(applicationId) || candidateId < 1 || applicationId < 1)
    throw new DomainError(
      'profile-url',
      'candidate.greenhouse_profile_url must be like https://app.example.com/people/12?application_id=34',
    )
  return { candidateId, applicationId }
}
