import type { CoreDb } from '../context.ts'

/** What an interview of a job's plan asks its interviewers. */
export interface Kit {
  readonly id: number
  readonly name: string
  readonly jobId: number
  readonly content: string | null
  readonly attributes: readonly { readonly name: string; readonly type: string }[]
  readonly questions: readonly { readonly id: number; readonly question: string }[]
}

/** The kits of these jobs, in the order of their plans. */
export async function kitsOfJobs(db: CoreDb, jobIds: readonly number[]): Promise<Kit[]> {
  if (jobIds.length === 0) return []
  const interviews = await db
    .selectFrom('job_interviews as i')
    .innerJoin('job_stages as s', 's.id', 'i.job_stage_id')
    .select(['i.id', 'i.name', 'i.kit_content', 's.job_id'])
    .where('s.job_id', 'in', jobIds)
    .where('s.active', '=', true)
    .orderBy('s.position')
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  const ids = interviews.map(({ id }) => id)
  if (ids.length === 0) return []
  const attributes = await db
    .selectFrom('interview_attributes')
    .selectAll()
    .where('job_interview_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const questions = await db
    .selectFrom('interview_questions')
    .selectAll()
    .where('job_interview_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return interviews.map((one) => ({
    id: one.id,
    name: one.name,
    jobId: one.job_id,
    content: one.kit_content,
    attributes: attributes.filter((row) => row.job_interview_id === one.id).map(({ name, type }) => ({ name, type })),
    questions: questions.filter((row) => row.job_interview_id === one.id).map(({ id, question }) => ({ id, question })),
  }))
}
