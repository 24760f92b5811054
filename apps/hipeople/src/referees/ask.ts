import type { Language } from '../contract/index.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { lookUpReferee, reachDueDate } from '../jobs/kinds.ts'
import { tellCallWanted } from '../notifications/notify.ts'
import { dropReminders } from '../reminders/plan.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { mayMove } from '../requests/state.ts'
import { candidateTexts } from '../texts/candidate/index.ts'
import { tell } from '../timeline/timeline.store.ts'
import { insertConsent, type RefereeRow, refereesOf, updateReferee } from './referees.store.ts'
import { writeInvite } from './write-to-referee.ts'

/**
 * The version of the words that the candidate confirms; they are kept as they were shown, with each referee, as evidence. Raise it when they
 * change in what they say, in every language at once: translations of the same words share one version.
 */
const consentVersion = 1

/**
 * Asks everybody whom the candidate has named and not yet sent for. The one place from which a referee is first written to: it needs the
 * candidate's confirmation, and keeps it: `language` is the one in which its words were shown.
 */
export async function askNamed(
  tx: HiDb,
  house: House,
  { request, fewerReason, language }: { request: RequestRow; fewerReason: string | null; language: Language },
): Promise<RefereeRow[]> {
  const now = house.clock.now()
  const named = (await refereesOf(tx, [request.id])).filter(({ state }) => state === 'named')
  if (named.length === 0) return []
  let dueAt = request.due_at ?? now
  for (const referee of named) {
    await insertConsent(tx, {
      requestId: request.id,
      refereeId: referee.id,
      statement: candidateTexts[language].consent,
      version: consentVersion,
      at: now,
      channel: 'candidate page',
    })
    if (referee.email === null) {
      await updateReferee(tx, referee.id, { state: 'by-phone', asked_at: now })
      await tellCallWanted(tx, house, { request, referee })
      continue
    }
    await updateReferee(tx, referee.id, { state: 'asked', asked_at: now })
    dueAt = await writeInvite(tx, house, { request, referee, key: `ask:${referee.id}` })
    await house.queue.add(tx, lookUpReferee, { refereeId: referee.id }, { key: String(referee.id) })
  }
  await updateRequest(tx, request.id, {
    ...(mayMove(request.state, 'collecting') ? { state: 'collecting' } : {}),
    due_at: dueAt,
    fewer_reason: fewerReason ?? request.fewer_reason,
    last_step_at: now,
  })
  await dropReminders(tx, house, { requestId: request.id, refereeId: null, reason: 'The referees were named.' })
  await house.queue.add(tx, reachDueDate, { requestId: request.id }, { runAt: dueAt, key: String(request.id) })
  await tell(tx, {
    requestId: request.id,
    at: now,
    text: `${request.candidate_name} named ${named.length} ${named.length === 1 ? 'referee' : 'referees'} and confirmed that they agree`,
  })
  await recordDecision(tx, house, {
    rule: 'Consent',
    outcome: 'done',
    text: `${named.length} ${named.length === 1 ? 'referee was' : 'referees were'} asked after the candidate's confirmation.`,
    values: { consentVersion, language },
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
  return named
}
