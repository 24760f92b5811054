import { z } from 'zod'

/** An id of HiPeople or of the ATS; beyond 32 bits, within a safe integer. */
export const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** An instant, ISO 8601 in UTC. */
export const instant = z.string()

export const idParams = z.object({ id })

/** Keyset paging: `after` is the opaque cursor of the reply before. */
export const pageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of rows; `next` is null at the end. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

export const done = z.object({ ok: z.literal(true) })

/** A zone of the IANA database, such as Europe/Oslo. */
export const timeZone = z.string().max(64).refine(isTimeZone, 'Is no time zone; write it like Europe/Oslo')

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** How a thing stands; the words are beside it, so that colour is never alone. */
export const tone = z.enum(['neutral', 'accent', 'waiting', 'done', 'failed'])
export type Tone = z.infer<typeof tone>
