import { z } from 'zod'

/** An id of the public API; beyond 32 bits, within a safe integer. */
export const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** An instant, ISO 8601 in UTC. */
export const instant = z.string()

export const person = z.object({ id, name: z.string() })
export type Person = z.infer<typeof person>

/** Keyset paging of the web app: `after` is the opaque cursor of the reply before. */
export const pageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of rows; `next` is null at the end. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

export const idParams = z.object({ id })

export const contactValue = z.object({ value: z.string().trim().min(1).max(500), type: z.string().max(40).optional() })

/** A day of the calendar, without a time. */
export const day = z.iso.date('is no date like 2026-12-01')

export const stage = z.object({ id, name: z.string(), position: z.number().int() })
export type Stage = z.infer<typeof stage>

/** What the bulk acts of lists answer: how many were done, and the others by name with the reason. */
export const bulkReply = z.object({
  done: z.number().int(),
  left: z.array(z.object({ id, name: z.string(), reason: z.string() })),
})
export type BulkReply = z.infer<typeof bulkReply>

export const noContent = z.object({ ok: z.literal(true) })
