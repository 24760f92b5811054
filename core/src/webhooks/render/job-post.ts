import { z } from 'zod'
import type { JobPost, Stage } from '../../jobs/index.ts'
import type { Frozen } from '../../snapshots/index.ts'

const storedQuestion = z.object({
  required: z.boolean().nullable(),
  private: z.boolean(),
  label: z.string(),
  type: z.string(),
  values: z.array(z.object({ label: z.string() })),
})

/** What each type of question is called on the job board, whose words the events speak. */
const boardTypes: Readonly<Record<string, string>> = {
  short_text: 'input_text',
  long_text: 'textarea',
  attachment: 'input_file',
  boolean: 'multi_value_single_select',
  single_select: 'multi_value_single_select',
  multi_select: 'multi_value_multi_select',
}

/** Instants keep their milliseconds here, unlike in the events about jobs. */
export function renderJobPost(post: Frozen<JobPost>) {
  return {
    id: post.id,
    title: post.title,
    location: post.location,
    content: post.content,
    internal_content: post.internalContent,
    updated_at: post.updatedAt,
    job_id: post.jobId ?? undefined,
    external: post.external,
    internal: post.internal,
    live: post.live,
    questions: z
      .array(storedQuestion)
      .parse(post.questions)
      .map((question) => ({
        required: question.required,
        private: question.private,
        label: question.label,
        type: boardTypes[question.type] ?? question.type,
        values: question.values.map((choice) => choice.label),
      })),
  }
}

export function renderStage(stage: Frozen<Stage>) {
  return {
    id: stage.id,
    job_id: stage.jobId,
    created_at: stage.createdAt,
    updated_at: stage.updatedAt,
    name: stage.name,
    active: stage.active,
  }
}
