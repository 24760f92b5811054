import { inTransaction } from '@orangery/app-kit'
import { deleteAnswers } from '../answers/answers.store.ts'
import { attemptsOf, emptyAttempts } from '../assessments/attempts.store.ts'
import { forgetInDecisions } from '../decisions/decisions.store.ts'
import { forgetFeedWrites } from '../feed-writes/feed-writes.store.ts'
import { after, day, type HiDb, type House } from '../house.ts'
import { dropAttempts } from '../linkedin/linkedin.store.ts'
import { revokeLinks } from '../links/links.store.ts'
import { forgetPosts } from '../mails/post.ts'
import { deleteDigestItems } from '../notifications/digest.store.ts'
import { erasedPerson } from '../referees/change-referee.ts'
import { refereesOf, updateReferee } from '../referees/referees.store.ts'
import { reportsOf, updateReport } from '../reports/reports.store.ts'
import { readSettings } from '../settings/settings.store.ts'
import { deleteTraces } from '../signals/traces.store.ts'
import { forgetTimeline, tell } from '../timeline/timeline.store.ts'
import { closeRequest } from './close.ts'
import { lockRequest, requestsToErase, updateRequest } from './requests.store.ts'
import { lockFollowers } from './reuse.store.ts'

/**
 * Erases the people out of a check: referees, answers, traces, report texts and files. What stays says that there was one, for counts and for
 * the record of decisions. The files go after the rows are committed; a file that could not be removed is found by nobody.
 */
export async function eraseRequest(house: House, given: { requestId: number; by: string }): Promise<void> {
  const files = await inTransaction(house.db, async (tx) => {
    const own = await eraseRows(tx, house, given)
    // What took its references from here holds the same people.
    const others = []
    for (const { id } of await lockFollowers(tx, given.requestId))
      others.push(...(await eraseRows(tx, house, { requestId: id, by: given.by })))
    return [...own, ...others]
  })
  for (const key of files) await house.blobs.remove(key)
}

async function eraseRows(tx: HiDb, house: House, { requestId, by }: { requestId: number; by: string }): Promise<string[]> {
  await closeRequest(tx, house, { requestId, reason: 'erased', by })
  const request = await lockRequest(tx, requestId)
  if (!request || request.erased_at) return []
  const at = house.clock.now()
  const erased = { at, reason: 'erased' } as const
  const referees = await refereesOf(tx, [requestId])
  const reports = await reportsOf(tx, [requestId])
  await deleteAnswers(
    tx,
    referees.map(({ id }) => id),
  )
  for (const { id } of referees) {
    await revokeLinks(tx, { kind: 'referee', subjectId: id }, erased)
    await updateReferee(tx, id, erasedPerson)
    await dropAttempts(tx, { refereeId: id, now: at })
    await forgetPosts(tx, house, `referee:${id}`)
  }
  await emptyAttempts(
    tx,
    (await attemptsOf(tx, [requestId])).map(({ id }) => id),
  )
  for (const { id } of reports) {
    await revokeLinks(tx, { kind: 'report', subjectId: id }, erased)
    await updateReport(tx, id, { snapshot: JSON.stringify(null), assessment: JSON.stringify(null), pdf_key: null, pdf_size: null })
  }
  await revokeLinks(tx, { kind: 'candidate', subjectId: requestId }, erased)
  await forgetPosts(tx, house, `request:${requestId}`)
  await deleteTraces(tx, { requestId })
  await deleteDigestItems(tx, requestId)
  await forgetTimeline(tx, requestId)
  await forgetInDecisions(tx, { requestId, candidateId: request.candidate_id })
  await forgetFeedWrites(tx, requestId)
  await updateRequest(tx, requestId, {
    candidate_name: 'Erased',
    candidate_first_name: 'Erased',
    candidate_email: null,
    candidate_time_zone: null,
    recruiter_name: null,
    recruiter_email: null,
    fewer_reason: null,
    mail_note: null,
    time_wish: null,
    score: null,
    erased_at: at,
    closed_at: request.closed_at ?? at,
    close_reason: request.close_reason ?? 'erased',
  })
  await tell(tx, { requestId, at, text: 'The personal data of this check were erased', by })
  return reports.flatMap(({ pdf_key }) => (pdf_key === null ? [] : [pdf_key]))
}

/** Erases what has been kept as long as the settings allow. A second run finds nothing left. */
export async function eraseOldRequests(house: House): Promise<void> {
  const { keepMonths } = await readSettings(house.db)
  const before = after(house.clock.now(), -keepMonths * 30.44 * day)
  for (const requestId of await requestsToErase(house.db, before, 200)) await eraseRequest(house, { requestId, by: 'HiPeople' })
}
