// Not documented; the shape is that of a public receiver's fixture.
import { z } from 'zod'
import { flag, id, text, timestamp } from './shapes/values.ts'

/** Sent when a hook is created and when it is changed. `event` is the hook's entry in the list "When"; the secret is not told. */
export const ping = {
  action: 'ping',
  payload: z.strictObject({
    active: flag,
    created_at: timestamp,
    web_hook_id: id,
    name: text,
    endpoint_url: text,
    /** The one key with a hyphen. */
    'content-type': text,
    updated_at: timestamp,
    event: text,
  }),
} as const
