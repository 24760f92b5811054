import { z } from 'zod'
import { person } from './person.ts'
import { flag, id, text, timestamp, whole } from './values.ts'

/** A kind of interview that a stage holds. One that cannot be scheduled has neither length nor interviewers. */
const interview = z.strictObject({
  id,
  name: text,
  schedulable: flag,
  estimated_minutes: whole.nullable(),
  default_interviewer_users: z.array(person),
  interview_kit: z.strictObject({
    id,
    content: text.nullable(),
    questions: z.array(z.strictObject({ id, question: text })),
  }),
})

export const jobStage = z.strictObject({
  id,
  name: text,
  created_at: timestamp,
  updated_at: timestamp,
  active: flag,
  job_id: id,
  priority: whole,
  interviews: z.array(interview),
})
