import { z } from 'zod'
import { person } from './person.ts'
import { flag, id, text, timestamp } from './values.ts'

const visibility = z.enum(['admin_only', 'private', 'public'])

/** Both spellings of visibility are part of the promise. */
export const note = z.strictObject({
  id,
  created_at: timestamp,
  body: text.nullable(),
  user: person.nullable(),
  private: flag,
  visiblity: visibility,
  visibility,
})

const email = {
  id,
  created_at: timestamp,
  subject: text.nullable(),
  body: text.nullable(),
  to: text.nullable(),
  from: text.nullable(),
  user: person.nullable(),
}

/** In the feed the copies are one text; in the answer to a new e-mail note they are a list. */
export const feedEmail = z.strictObject({ ...email, cc: text.nullable() })
export const addedEmail = z.strictObject({ ...email, cc: z.array(text) })

export const activity = z.strictObject({
  id,
  created_at: timestamp,
  subject: text.nullable(),
  body: text.nullable(),
  user: person.nullable(),
})

export const activityFeed = z.strictObject({ notes: z.array(note), emails: z.array(feedEmail), activities: z.array(activity) })
