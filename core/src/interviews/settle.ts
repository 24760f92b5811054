import type { CoreDb } from '../context.ts'
import { findInterviewRow, interviewerRowsOf, updateInterview } from './interviews.store.ts'

/** Complete once every interviewer who is a user has handed in a scorecard; open again when one is deleted. */
export async function settleInterview(tx: CoreDb, interviewId: number, at: Date): Promise<void> {
  const row = await findInterviewRow(tx, interviewId)
  if (!row) return
  const users = (await interviewerRowsOf(tx, [interviewId])).filter((one) => one.user_id !== null)
  const complete = users.length > 0 && users.every((one) => one.scorecard_id !== null)
  if (complete === (row.completed_at !== null)) return
  await updateInterview(tx, interviewId, { completed_at: complete ? at : null, updated_at: at })
}
