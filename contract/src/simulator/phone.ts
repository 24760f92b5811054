import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'

const id = z.coerce.number().int().positive()
const number = z.string().regex(/^\+[1-9]\d{6,14}$/, 'is no number like +4917112345678')
const direction = z.enum(['out', 'in'])

/** A conversation by its newest message. */
export const phoneRow = z.object({
  id,
  number,
  /** `out` was sent by the suite, `in` was written by the owner of the number. */
  direction,
  text: z.string(),
  unreachable: z.boolean(),
  at: z.string(),
})
export type PhoneRow = z.infer<typeof phoneRow>

export const listPhone = defineRoute({
  id: 'simulator.list-phone',
  method: 'GET',
  path: '/api/simulator/phone',
  policy: 'simulator',
  query: z.object({
    after: z
      .string()
      .regex(/^\d{1,15}$/, 'is no position of this list; start again from the first page')
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(phoneRow), next: z.string().nullable() }),
})

export const phoneMessage = z.object({
  id,
  direction,
  text: z.string(),
  delivered: z.boolean(),
  /** How the text is cut into SMS, each of which a carrier is paid for. */
  encoding: z.enum(['GSM-7', 'UCS-2']),
  segments: z.number().int(),
  /** Which app sent it, and about what of its own. */
  about: z.object({ app: z.string(), ref: z.string() }).nullable(),
  at: z.string(),
})
export type PhoneMessage = z.infer<typeof phoneMessage>

/** Oldest first. */
export const readConversation = defineRoute({
  id: 'simulator.read-conversation',
  method: 'GET',
  path: '/api/simulator/phone/{number}',
  policy: 'simulator',
  params: z.object({ number }),
  reply: z.object({ number, unreachable: z.boolean(), optedOut: z.boolean(), messages: z.array(phoneMessage) }),
})

/** Answers as the owner of the number would. */
export const replyFromPhone = defineRoute({
  id: 'simulator.reply-from-phone',
  method: 'POST',
  path: '/api/simulator/phone/{number}/reply',
  policy: 'simulator',
  params: z.object({ number }),
  body: z.object({ text: z.string().trim().min(1, 'Text is empty').max(1600) }),
})

/** What is sent to an unreachable number fails, as with a phone that does not exist. */
export const setUnreachable = defineRoute({
  id: 'simulator.set-unreachable',
  method: 'POST',
  path: '/api/simulator/phone/{number}/unreachable',
  policy: 'simulator',
  params: z.object({ number }),
  body: z.object({ unreachable: z.boolean() }),
})
