import { markCompleted, type sendTest } from '@orangery/contract/assessment'
import { fillPath } from '@orangery/contract/kernel'
import type { z } from 'zod'
import { fileLink, loadAttachments } from '../attachments/index.ts'
import { candidateRows } from '../candidates/index.ts'
import type { CoreContext } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import type { HeldTest } from './held-test.ts'

type Letter = z.input<typeof sendTest.body>

/** Why a test cannot be sent to somebody; undefined when it can. */
export function whyNoMail(candidate: { first_name: string; email_addresses: readonly unknown[]; can_email: boolean }) {
  if (candidate.email_addresses.length === 0)
    return `${candidate.first_name} has no e-mail address, and the test is mailed. Add one, then send it.`
  if (!candidate.can_email) return `${candidate.first_name} wants no e-mails, and the test is mailed.`
  return undefined
}

/** The address of an application on the host of the web app, as partners and mails name it. */
export function profileAddress(core: CoreContext, application: { id: number; candidate_id: number }): string {
  return `${core.publicUrl}/people/${application.candidate_id}?application_id=${application.id}`
}

/** What a partner is told about the person, read at the moment of the call. Absent values are null. Or why there is nobody to write to. */
export async function letterFor(core: CoreContext, held: HeldTest): Promise<{ letter: Letter } | { reason: string }> {
  const { tx, test, application } = held
  const [candidate] = await candidateRows(tx, [application.candidate_id])
  const reason = candidate ? whyNoMail(candidate) : 'The candidate is gone.'
  if (!candidate || reason !== undefined) return { reason: reason ?? '' }
  const senders = await loadUserRefs(tx, [test.sent_by])
  return {
    letter: {
      partner_test_id: test.partner_test_id,
      candidate: {
        first_name: candidate.first_name,
        last_name: candidate.last_name,
        // The core keeps no preferred name; the key is always there.
        preferred_name: null,
        resume_url: await resumeLink(core, held),
        phone_number: candidate.phone_numbers[0]?.value ?? null,
        email: candidate.email_addresses[0]!.value,
        greenhouse_profile_url: profileAddress(core, application),
      },
      sent_by: test.sent_by === null ? null : (senders.get(test.sent_by)?.email ?? null),
      url: core.publicUrl + fillPath(markCompleted.path, { id: test.id }),
    },
  }
}

/** The newest résumé of the application, else of the candidate. The link is made for this request and dies seven days after it. */
async function resumeLink(core: CoreContext, { tx, application }: HeldTest): Promise<string | null> {
  const files = await loadAttachments(tx, [application.candidate_id])
  const resumes = files.filter((file) => file.type === 'resume' && file.visibility === 'public')
  const own = resumes.filter((file) => file.applicationId === application.id)
  const shared = resumes.filter((file) => file.applicationId === null)
  const newest = own.at(-1) ?? shared.at(-1)
  return newest ? fileLink(core, newest.id) : null
}
