import { DomainError } from '@orangery/app-kit'
import type { HiDb, House } from '../house.ts'
import { mailableLink } from '../links/links.ts'
import { post } from '../mails/post.ts'
import { tell } from '../timeline/timeline.store.ts'
import { letterToCandidate } from './letter-to-candidate.ts'
import type { RequestRow } from './requests.store.ts'
import { takesReferees } from './state.ts'

/** The same open link goes again, to the address that the invite went to. */
export async function resendInvite(tx: HiDb, house: House, { request, by }: { request: RequestRow; by: string }): Promise<void> {
  if (!takesReferees(request) || !request.candidate_email || !request.due_at)
    throw new DomainError('not-invited', 'There is no open invite to send again.', { kind: 'conflict' })
  const now = house.clock.now()
  const { url } = await mailableLink(tx, house, {
    kind: 'candidate',
    subjectId: request.id,
    expiresAt: request.due_at,
    by,
    keep: true,
  })
  await post(tx, house, {
    to: { name: request.candidate_name, address: request.candidate_email },
    letter: await letterToCandidate(tx, house, { request, url, kind: 'invite' }),
    about: `request:${request.id}`,
    key: `resend-invite:${request.id}:${now.getTime()}`,
  })
  await tell(tx, { requestId: request.id, at: now, text: `The invite went to ${request.candidate_email} again`, by })
}
