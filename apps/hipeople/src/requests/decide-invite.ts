import { parseAddress } from '@orangery/carriers'
import type { Application, Candidate } from '@orangery/client'
import type { CloseReason } from '../contract/index.ts'
import type { RequestRow } from './requests.store.ts'

export type InviteDecision =
  | { readonly act: 'invite'; readonly email: string }
  | { readonly act: 'wait-for-email'; readonly text: string }
  | { readonly act: 'close'; readonly reason: CloseReason; readonly rule: string; readonly text: string }

export interface InviteFacts {
  readonly request: Pick<RequestRow, 'by_hand' | 'stage_id' | 'stage_name'>
  /** As the ATS has them at this moment; undefined when it no longer does. */
  readonly application: Application | undefined
  readonly candidate: Candidate | undefined
  readonly role: { readonly archived: boolean }
  /** Whether the stage is still tied to the role. */
  readonly tied: boolean
}

/**
 * The last look before an invite goes. Events may come late or out of order, and minutes may lie between the move and this moment, so
 * only what the ATS says now counts.
 */
export function decideInvite({ request, application, candidate, role, tied }: InviteFacts): InviteDecision {
  const close = (reason: CloseReason, rule: string, text: string) => ({ act: 'close', reason, rule, text }) as const
  if (!application || !candidate)
    return close('stopped', 'Still in the ATS', 'The ATS no longer has this application, so nobody was invited.')
  if (application.status === 'hired') return close('hired', 'Not after hired', 'The candidate is hired, so no invite went.')
  if (application.status === 'rejected')
    return close('rejected', 'Not after rejected', 'The candidate is rejected, so no invite went.')
  if (application.isProspect) return close('stopped', 'Candidates only', 'Prospects stand in no stage, so no invite went.')
  if (role.archived) return close('stopped', 'Role in use', 'The role was archived, so no invite went.')
  if (!request.by_hand) {
    if (!tied) return close('stopped', 'Stage tie', 'The stage was unlinked from the role before the invite, so none went.')
    if (application.stage?.id !== request.stage_id) {
      const now = application.stage?.name ?? 'no stage'
      return close('moved', 'Wait before inviting', `The candidate had moved on to ${now} before the invite, so none went.`)
    }
  }
  if (!candidate.canEmail) return { act: 'wait-for-email', text: 'The ATS says that this candidate must not be e-mailed.' }
  const given = candidate.emails.find(({ type }) => type === 'personal') ?? candidate.emails[0]
  if (!given) return { act: 'wait-for-email', text: 'The candidate has no e-mail address in the ATS.' }
  const email = addressIn(given.value)
  return email ? { act: 'invite', email } : { act: 'wait-for-email', text: `“${given.value.slice(0, 100)}” is no e-mail address.` }
}

function addressIn(text: string): string | undefined {
  try {
    return parseAddress('to', text).address
  } catch {
    return undefined
  }
}
