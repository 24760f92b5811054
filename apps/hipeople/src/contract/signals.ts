import { z } from 'zod'
import { id } from './shapes.ts'

/**
 * Something that two people of a check have in common, or a name at LinkedIn that is another one. `weak`: a network that offices and families
 * share. `strong`: the same browser.
 * It proves nothing, never changes a rating, and always comes with innocent explanations.
 */
export const signal = z.object({
  id,
  kind: z.enum(['same-network', 'same-browser', 'quick-answer', 'same-text', 'other-name']),
  level: z.enum(['weak', 'strong']),
  text: z.string(),
  innocent: z.string(),
  refereeIds: z.array(id),
  withCandidate: z.boolean(),
})
export type Signal = z.infer<typeof signal>
