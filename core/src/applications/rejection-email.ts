import { inTransaction } from '@orangery/platform'
import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import { candidateRows } from '../candidates/index.ts'
import type { CoreContext } from '../context.ts'
import { claimRejectionEmail, findApplicationRow } from './applications.store.ts'

/** Sends one rejection e-mail. A second run finds it claimed and does nothing; the claim and the outgoing mail are one transaction. */
export const sendRejectionEmail = defineJob({ name: 'recruiting.send-rejection-email', payload: z.object({ id: z.number() }) })

export function handleRejectionEmails(core: CoreContext): void {
  core.queue.handle(sendRejectionEmail, async ({ id }) => {
    await inTransaction(core.db, async (tx) => {
      const email = await claimRejectionEmail(tx, id, core.clock.now())
      if (!email) return
      const application = await findApplicationRow(tx, email.application_id)
      const [candidate] = application ? await candidateRows(tx, [application.candidate_id]) : []
      const to = candidate?.can_email ? candidate.email_addresses[0]?.value : undefined
      if (!to) return
      await core.mail.send(tx, {
        to,
        subject: email.subject,
        text: email.body,
        about: { app: 'recruiting', ref: `application:${email.application_id}` },
        idempotencyKey: `recruiting:rejection-email:${id}`,
      })
    })
  })
}
