import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'

const id = z.coerce.number().int().positive()

/** What became of a message: a bounce is `hard` (no such address) or `soft` (for now). */
export const mailOutcome = z.enum(['sent', 'hard-bounce', 'soft-bounce', 'replied', 'out-of-office'])

export const mailboxRow = z.object({
  id,
  /** `out` was sent by the suite, `in` came back through the listener. */
  direction: z.enum(['out', 'in']),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  /** The beginning of the text. */
  preview: z.string(),
  outcome: mailOutcome,
  at: z.string(),
})
export type MailboxRow = z.infer<typeof mailboxRow>

/** Newest first; `q` finds in addresses, subject and text. */
export const listMailbox = defineRoute({
  id: 'simulator.list-mailbox',
  method: 'GET',
  path: '/api/simulator/mailbox',
  policy: 'simulator',
  query: z.object({
    q: z.string().trim().max(200).optional(),
    after: z
      .string()
      .regex(/^\d{1,15}$/, 'is no position of this list; start again from the first page')
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(mailboxRow), next: z.string().nullable() }),
})

export const readMailboxMessage = defineRoute({
  id: 'simulator.read-message',
  method: 'GET',
  path: '/api/simulator/mailbox/{id}',
  policy: 'simulator',
  params: z.object({ id }),
  reply: mailboxRow.extend({
    replyTo: z.string().nullable(),
    text: z.string(),
    html: z.string().nullable(),
    headers: z.record(z.string(), z.string()),
    /** Which app sent it, and about what of its own. */
    about: z.object({ app: z.string(), ref: z.string() }).nullable(),
  }),
})

/** Sends the bounce that a real mail server would send, over SMTP, to the suite's own listener. */
export const bounceMessage = defineRoute({
  id: 'simulator.bounce-message',
  method: 'POST',
  path: '/api/simulator/mailbox/{id}/bounce',
  policy: 'simulator',
  params: z.object({ id }),
  body: z.object({ severity: z.enum(['hard', 'soft']) }),
})

/** Answers as the recipient would, over SMTP; `outOfOffice` as their mail server would. */
export const replyToMessage = defineRoute({
  id: 'simulator.reply-to-message',
  method: 'POST',
  path: '/api/simulator/mailbox/{id}/reply',
  policy: 'simulator',
  params: z.object({ id }),
  body: z.object({ text: z.string().trim().min(1, 'Text is empty').max(20_000), outOfOffice: z.boolean().default(false) }),
})
