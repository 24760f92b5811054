import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { id, noContent } from './shapes.ts'

/** What the signed-in person may do in the Recruiting core; the pages show or explain themselves by it. */
export const me = defineRoute({
  id: 'recruiting.me',
  method: 'GET',
  path: '/api/recruiting/me',
  policy: 'signed-in',
  reply: z.object({
    organization: z.object({ name: z.string(), demo: z.boolean() }),
    /** Null when the account is no user of the Recruiting core. */
    user: z
      .object({
        id,
        firstName: z.string(),
        lastName: z.string(),
        name: z.string(),
        email: z.string(),
        level: z.enum(['basic', 'site_admin']),
      })
      .nullable(),
    permissions: z.array(z.string()),
    development: z.boolean(),
    counts: z.object({
      openJobs: z.number().int(),
      failingHooks: z.number().int(),
      webHooks: z.number().int(),
      unreadNotices: z.number().int(),
    }),
  }),
})

export const notices = defineRoute({
  id: 'recruiting.notices',
  method: 'GET',
  path: '/api/recruiting/notices',
  policy: 'web-hooks',
  reply: z.object({
    rows: z.array(
      z.object({
        id,
        kind: z.string(),
        aboutKind: z.string(),
        aboutId: id,
        body: z.string(),
        at: z.string(),
        readAt: z.string().nullable(),
      }),
    ),
  }),
})

export const readNotices = defineRoute({
  id: 'recruiting.read-notices',
  method: 'POST',
  path: '/api/recruiting/notices/read',
  policy: 'web-hooks',
  reply: noContent,
})

export const home = defineRoute({
  id: 'recruiting.home',
  method: 'GET',
  path: '/api/recruiting/home',
  policy: 'member',
  reply: z.object({
    counts: z.object({
      openJobs: z.number().int(),
      candidates: z.number().int(),
      activeApplications: z.number().int(),
      appliedThisWeek: z.number().int(),
      hiredThisMonth: z.number().int(),
    }),
    /** Active applications that have waited longest in their stage, at most ten. */
    waiting: z.array(
      z.object({
        candidateId: id,
        applicationId: id,
        name: z.string(),
        job: z.object({ id, name: z.string() }),
        stage: z.string(),
        since: z.string(),
      }),
    ),
    /** The newest facts of the ledger in words, at most ten. */
    recent: z.array(
      z.object({ candidateId: id, name: z.string(), text: z.string(), actor: z.string().nullable(), at: z.string() }),
    ),
    /** First-run steps, done or open. */
    steps: z.object({ job: z.boolean(), team: z.boolean(), partner: z.boolean() }),
  }),
})

/** Find or do…: candidates and jobs by prefix, any script, accents ignored. */
export const find = defineRoute({
  id: 'recruiting.find',
  method: 'GET',
  path: '/api/recruiting/find',
  policy: 'recruiter',
  query: z.object({ q: z.string().trim().max(200) }),
  reply: z.object({
    candidates: z.array(z.object({ id, name: z.string(), detail: z.string() })),
    jobs: z.array(z.object({ id, name: z.string(), detail: z.string() })),
    /** Notes that the reader may see, newest first: of whom, and the words around what was found. */
    notes: z.array(z.object({ id, candidateId: id, name: z.string(), detail: z.string() })),
  }),
})
