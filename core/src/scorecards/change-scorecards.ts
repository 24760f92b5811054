import { scorecardDeleted } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { leaveRecordTrace, withApplication } from '../applications/index.ts'
import type { CoreContext } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import { interviewsOf, settleInterview } from '../interviews/index.ts'
import type { StoredRating } from '../tables/index.ts'
import { type Kit, kitsOfJobs } from './kits.store.ts'
import type { Recommendation } from './scorecard.ts'
import { deleteScorecardRow, findScorecardRow, insertScorecard } from './scorecards.store.ts'

export interface NewScorecard {
  readonly applicationId: number
  /** Which interview of the job's plan. */
  readonly interviewId: number
  /** Whose opinion it is; the one who hands it in may be another. */
  readonly interviewerId: number | null
  readonly recommendation: Recommendation
  readonly keyTakeaways?: string | null
  readonly privateNotes?: string | null
  /** By name; what the kit asks and nobody rated stands as `no_decision`. */
  readonly ratings: readonly Pick<StoredRating, 'name' | 'rating' | 'note'>[]
  /** By the id of the question. */
  readonly answers: readonly { readonly id: number; readonly answer: string }[]
}

/** Hands in a scorecard. The scheduled interview of its kind, where there is one, is complete when its last interviewer has. */
export async function submitScorecard(core: CoreContext, actor: Actor, given: NewScorecard): Promise<number> {
  return withApplication(core, actor, given.applicationId, async (held) => {
    const { tx, row, at } = held
    const kit = (await kitsOfJobs(tx, row.job_ids)).find((one) => one.id === given.interviewId)
    if (!kit) throw refused('interview', `Interview ${given.interviewId} is none of this application's job.`, 'interview_id')
    const scheduled = (await interviewsOf(tx, [row.id], at)).filter((one) => one.interview.id === kit.id)
    const mine = scheduled.findLast((one) => one.interviewers.some(({ user }) => user?.id === given.interviewerId))
    const interview = mine ?? scheduled.at(-1)
    const id = await insertScorecard(tx, {
      application_id: row.id,
      job_interview_id: kit.id,
      scheduled_interview_id: interview?.id ?? null,
      interview_name: kit.name,
      interviewer_id: given.interviewerId,
      submitted_by_id: actor.userId,
      interviewed_at: interview && interview.startsAt < at ? interview.startsAt : at,
      submitted_at: at,
      overall_recommendation: given.recommendation,
      key_takeaways: given.keyTakeaways || null,
      private_notes: given.privateNotes || null,
      attributes: JSON.stringify(ratingsFrom(kit, given)),
      answers: JSON.stringify(answersFrom(kit, given)),
      created_at: at,
      updated_at: at,
    })
    if (interview) await settleInterview(tx, interview.id, at)
    await leaveRecordTrace(held, { kind: 'Scorecard', id, what: 'Submitted', name: kit.name })
    return id
  })
}

/** Deletes one; its interview waits for feedback again. */
export async function deleteScorecard(core: CoreContext, actor: Actor, scorecardId: number): Promise<void> {
  const before = await findScorecardRow(core.db, scorecardId)
  if (!before) throw notFound('scorecard', scorecardId)
  await withApplication(core, actor, before.application_id, async (held) => {
    const { tx, at } = held
    const row = await findScorecardRow(tx, scorecardId)
    if (!row) throw notFound('scorecard', scorecardId)
    await recordEvent(tx, {
      event: scorecardDeleted,
      subject: { kind: 'candidate', id: row.candidate_id },
      applicationId: row.application_id,
      actor,
      at,
      snapshot: async () => ({
        scorecard: {
          id: row.id,
          candidate_id: row.candidate_id,
          interviewed_at: row.interviewed_at,
          created_at: row.created_at,
          updated_at: row.updated_at,
          scorecard_status: 'complete',
        },
      }),
    })
    await deleteScorecardRow(tx, row.id)
    if (row.scheduled_interview_id !== null) await settleInterview(tx, row.scheduled_interview_id, at)
    await leaveRecordTrace(held, { kind: 'Scorecard', id: row.id, what: 'Deleted', name: row.interview_name })
  })
}

function ratingsFrom(kit: Kit, { ratings }: NewScorecard): StoredRating[] {
  const stranger = ratings.find((one) => !kit.attributes.some(({ name }) => name === one.name))
  if (stranger) throw refused('attribute', `${kit.name} has no attribute called ${stranger.name}.`, 'ratings')
  return kit.attributes.map(({ name, type }) => {
    const rated = ratings.find((one) => one.name === name)
    return { name, type, note: rated?.note || null, rating: rated?.rating ?? 'no_decision' }
  })
}

function answersFrom(kit: Kit, { answers }: NewScorecard) {
  const stranger = answers.find((one) => !kit.questions.some(({ id }) => id === one.id))
  if (stranger) throw refused('question', `${kit.name} does not ask question ${stranger.id}.`, 'answers')
  return kit.questions.map((asked) => ({ ...asked, answer: answers.find(({ id }) => id === asked.id)?.answer || null }))
}
