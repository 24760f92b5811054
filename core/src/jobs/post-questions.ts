import { z } from 'zod'

const postQuestion = z.object({
  required: z.boolean().nullable(),
  private: z.boolean(),
  label: z.string(),
  /** As forms send it; ends in `[]` where several answers are allowed. */
  name: z.string(),
  type: z.enum(['short_text', 'long_text', 'attachment', 'boolean', 'single_select', 'multi_select']),
  values: z.array(z.object({ value: z.int(), label: z.string() })),
  description: z.string().nullable(),
  /** The field of the candidate or of the application that the answer is written into as well. */
  customFieldId: z.int().nullish(),
})
export type PostQuestion = z.infer<typeof postQuestion>

/** The questions of a post as they are stored. */
export function readQuestions(stored: readonly unknown[]): PostQuestion[] {
  return z.array(postQuestion).parse(stored)
}
