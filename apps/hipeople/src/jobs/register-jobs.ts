import type { JobContext, JobKind } from '@orangery/app-kit'
import { withAts } from '../ask-ats.ts'
import { endWhenDue } from '../assessments/end-attempt.ts'
import { performFeedWrite } from '../feed-writes/feed-writes.ts'
import type { House } from '../house.ts'
import { sendDueDigests } from '../notifications/send-digests.ts'
import { tellCompleted } from '../push/tell-completed.ts'
import { lookUp } from '../referees/look-up.ts'
import { remind } from '../reminders/send-reminder.ts'
import { drawReportPdf } from '../reports/draw-report.ts'
import { tellNoLongerNeeded } from '../requests/close.ts'
import { dueDateReached } from '../requests/due-date.ts'
import { eraseOldRequests } from '../requests/erase.ts'
import { inviteWhenDue } from '../requests/invite.ts'
import { recheckEmails as recheck } from '../requests/recheck-emails.ts'
import { checkTies } from '../ties/check-ties.ts'
import { liveTies } from '../ties/ties.store.ts'
import * as kinds from './kinds.ts'

/** Says what runs each kind of job. Why a second run is harmless stands with each function. */
export function registerJobs(house: House): void {
  const handle = <P>(kind: JobKind<P>, work: (payload: P, context: JobContext) => Promise<void>) => house.queue.handle(kind, work)
  handle(kinds.sendInvite, ({ requestId }) => inviteWhenDue(house, requestId))
  handle(kinds.reachDueDate, ({ requestId }) => dueDateReached(house, requestId))
  handle(kinds.endAttempt, ({ attemptId }) => endWhenDue(house, attemptId))
  handle(kinds.sendReminder, ({ reminderId }) => remind(house, reminderId))
  handle(kinds.lookUpReferee, ({ refereeId }) => lookUp(house, refereeId))
  handle(kinds.sayNoLongerNeeded, ({ requestId }) => tellNoLongerNeeded(house, requestId))
  handle(kinds.drawReport, ({ reportId }) => drawReportPdf(house, reportId))
  handle(kinds.removeFile, ({ key }) => house.blobs.remove(key))
  handle(kinds.markPushed, ({ requestId }, { attempt }) => tellCompleted(house, { requestId, attempt }))
  handle(kinds.writeFeed, ({ feedWriteId }) => performFeedWrite(house, feedWriteId))
  handle(kinds.recheckEmails, () => recheck(house))
  handle(kinds.checkAllTies, () => checkEveryTie(house))
  handle(kinds.sendDigests, () => sendDueDigests(house))
  handle(kinds.eraseOld, () => eraseOldRequests(house))
  house.queue.every(kinds.recheckEmails, { seconds: 600 })
  house.queue.every(kinds.checkAllTies, { seconds: 900 })
  house.queue.every(kinds.sendDigests, { seconds: 3600 })
  house.queue.every(kinds.eraseOld, { seconds: 86_400 })
}

async function checkEveryTie(house: House): Promise<void> {
  if ((await liveTies(house.db)).length === 0 || !(await house.connection.current())) return
  await withAts(house, (ats) => checkTies(house, ats))
}
