import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { done, instant } from './shapes.ts'

/** "Send from ATS (Push Integration)": the ATS sends tests by the assessment partner contract. The key itself is never in it. */
export const pushIntegration = z.object({
  issuedAt: instant.nullable(),
  issuedBy: z.string().nullable(),
  /** When the ATS last called with the key. */
  lastCalledAt: instant.nullable(),
  /** What the ATS last said about an answer that it could not read. */
  lastError: z.object({ text: z.string(), at: instant }).nullable(),
  /** The four addresses to enter in the ATS, each with its name there. */
  urls: z.array(z.object({ name: z.string(), url: z.string() })),
})
export type PushIntegration = z.infer<typeof pushIntegration>

export const getPush = defineRoute({
  id: 'hipeople.get-push',
  method: 'GET',
  path: '/api/hipeople/integration/push',
  policy: 'admin',
  reply: pushIntegration,
})

/** Makes a key, in place of the one before, which stops working at once. It is shown this one time. */
export const issuePushKey = defineRoute({
  id: 'hipeople.issue-push-key',
  method: 'POST',
  path: '/api/hipeople/integration/push/key',
  policy: 'admin',
  reply: z.object({ key: z.string(), push: pushIntegration }),
})

/** The ATS can send nothing any more; checks that were sent go on, and are not marked as completed there. */
export const revokePushKey = defineRoute({
  id: 'hipeople.revoke-push-key',
  method: 'POST',
  path: '/api/hipeople/integration/push/revoke',
  policy: 'admin',
  reply: done,
})
