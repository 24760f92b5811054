import type { deleteCandidate, PayloadOf } from '@orangery/contract/webhooks'
import type { Candidate } from './candidate.ts'

/** What the events about a deleted and a merged person say alike. */
export function gonePerson(
  candidate: Candidate,
): Omit<PayloadOf<typeof deleteCandidate.action>['person'], 'deleted_application_ids'> {
  return {
    id: candidate.id,
    first_name: candidate.firstName,
    last_name: candidate.lastName,
    company: candidate.company,
    title: candidate.title,
    created_at: candidate.createdAt.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    headline: null,
    is_private: candidate.isPrivate,
    recruiter_user_id: candidate.recruiter?.id ?? null,
    coordinator_user_id: candidate.coordinator?.id ?? null,
    can_email: candidate.canEmail,
  }
}
