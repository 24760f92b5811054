import { rejectCandidate, unrejectCandidate } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { conflict, refused } from '../errors.ts'
import { addNoteIn } from '../feed/index.ts'
import { loadStageRefs } from '../jobs/index.ts'
import { rejectCurrentOffer, reopenCurrentOffer } from '../offers/index.ts'
import { insertRejectionEmail, loadReasons, stopRejectionEmails, updateApplication } from './applications.store.ts'
import { leaveTrace } from './leave-trace.ts'
import { sendRejectionEmail } from './rejection-email.ts'
import { withApplication } from './rules.ts'

export interface Rejection {
  readonly applicationId: number
  readonly reasonId: number | null
  readonly notes?: string
  readonly values?: Record<string, unknown>
  readonly email?: { subject: string; body: string; sendAt?: Date }
}

/** Rejects an active application and what it was offered; its stage is kept. A wanted e-mail waits for its time, and an unreject before that stops it. */
export async function rejectApplication(core: CoreContext, actor: Actor, rejection: Rejection): Promise<void> {
  await withApplication(core, actor, rejection.applicationId, async (held) => {
    const { tx, row, at } = held
    if (row.status !== 'active')
      throw conflict('not-active', `This application is ${row.status}; only an active one can be rejected.`)
    const reason = rejection.reasonId === null ? null : (await loadReasons(tx, [rejection.reasonId])).get(rejection.reasonId)
    if (reason === undefined)
      throw refused('reason', `There is no rejection reason with the id ${rejection.reasonId}.`, 'rejection_reason_id')
    const noteId = rejection.notes
      ? await addNoteIn(tx, {
          candidateId: row.candidate_id,
          applicationId: row.id,
          authorId: actor.userId,
          body: rejection.notes,
          visibility: 'public',
          at,
        })
      : null
    await updateApplication(tx, row.id, {
      status: 'rejected',
      rejected_by_id: actor.userId,
      rejection_note_id: noteId,
      rejected_at: at,
      rejection_reason_id: rejection.reasonId,
      rejection_values: JSON.stringify(rejection.values ?? {}),
      updated_at: at,
      last_activity_at: at,
    })
    if (rejection.email) {
      const sendAt = rejection.email.sendAt ?? at
      const id = await insertRejectionEmail(tx, {
        application_id: row.id,
        subject: rejection.email.subject,
        body: rejection.email.body,
        send_at: sendAt,
      })
      await core.queue.add(tx, sendRejectionEmail, { id }, { runAt: sendAt })
    }
    await rejectCurrentOffer(held)
    await leaveTrace(held, {
      event: rejectCandidate,
      subject: 'Candidate Rejected',
      body: [reason ? `Reason: ${reason.name}` : 'No reason given', rejection.notes].filter(Boolean).join('\n\n'),
    })
  })
}

/** Puts a rejected application back into the stage it was in, and stops a rejection e-mail that has not gone out. */
export async function unrejectApplication(core: CoreContext, actor: Actor, applicationId: number): Promise<void> {
  await withApplication(core, actor, applicationId, async (held) => {
    const { tx, row, at } = held
    if (row.status !== 'rejected')
      throw conflict('not-rejected', `This application is ${row.status}; only a rejected one can be unrejected.`)
    const stage = (await loadStageRefs(tx, [row.stage_id])).get(row.stage_id ?? 0)
    await updateApplication(tx, row.id, {
      status: 'active',
      rejected_at: null,
      rejection_reason_id: null,
      rejected_by_id: null,
      rejection_note_id: null,
      rejection_values: '{}',
      stage_entered_at: at,
      updated_at: at,
      last_activity_at: at,
    })
    const stopped = await stopRejectionEmails(tx, row.id, at)
    await reopenCurrentOffer(held)
    await leaveTrace(held, {
      event: unrejectCandidate,
      subject: 'Candidate Unrejected',
      body: [stage ? `Back in ${stage.name}` : 'Active again', stopped ? 'The rejection e-mail was not sent.' : '']
        .filter(Boolean)
        .join('\n\n'),
    })
  })
}
