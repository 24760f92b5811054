import { inTransaction } from '@orangery/app-kit'
import type { InboundHandler, InboundNotice } from '@orangery/carriers'
import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { dropReminders, postponeReminders } from '../reminders/plan.ts'
import { lockRequest, type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import { markBounced } from './change-referee.ts'
import { asksToBeForgotten } from './forget-words.ts'
import { markNoticeHandled } from './notices.store.ts'
import { lockReferee, refereeById, updateReferee } from './referees.store.ts'
import { forgetEverywhere } from './revise-published.ts'

/** Nobody is back the next morning. */
const awayDays = 4
const longestQuote = 2000

/** Bounces, automatic answers and replies to our mails. A notice that comes twice is acted upon once. */
export function inboundHandler(house: House): InboundHandler {
  return async (notice) => {
    const [kind, id] = notice.about?.app === house.id ? notice.about.ref.split(':') : []
    if (kind === 'referee') await aboutReferee(house, notice, Number(id))
    if (kind === 'request') await aboutCandidate(house, notice, Number(id))
  }
}

async function aboutReferee(house: House, notice: InboundNotice, refereeId: number): Promise<void> {
  const known = await refereeById(house.db, refereeId)
  if (!known) return
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, known.request_id)
    const referee = await lockReferee(tx, refereeId)
    if (!request || !referee || !(await markNoticeHandled(tx, notice.id, house.clock.now()))) return
    // What comes back for an address that was corrected meanwhile says nothing about the new one.
    const isCurrent = referee.email !== null && notice.recipient.toLowerCase() === referee.email.toLowerCase()
    const at = house.clock.now()
    const entry = { requestId: request.id, refereeId, at }
    if (notice.kind === 'bounce') {
      if (isCurrent && notice.severity === 'hard')
        await markBounced(tx, house, { request, referee }, notice.detail ?? notice.subject)
      else await tell(tx, { ...entry, text: `A mail to ${referee.name} is delayed`, quote: notice.detail })
      return
    }
    if (notice.kind === 'out-of-office') {
      if (!isCurrent) return
      await updateReferee(tx, refereeId, { mail_note: 'Out of office' })
      await postponeReminders(tx, house, { requestId: request.id, refereeId, days: awayDays, zone: referee.time_zone })
      await tell(tx, {
        ...entry,
        text: `${referee.name} is out of office; reminders wait`,
        quote: notice.text.slice(0, longestQuote),
      })
      return
    }
    if (asksToBeForgotten(notice.text)) return forgetEverywhere(tx, house, { request, referee })
    await updateReferee(tx, refereeId, { mail_note: 'Wrote back' })
    await tell(tx, { ...entry, text: `${referee.name} wrote back`, quote: notice.text.slice(0, longestQuote) })
  })
}

async function aboutCandidate(house: House, notice: InboundNotice, requestId: number): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (!request || request.erased_at || !(await markNoticeHandled(tx, notice.id, house.clock.now()))) return
    const at = house.clock.now()
    const quote = (notice.detail ?? notice.text).slice(0, longestQuote)
    if (notice.kind === 'bounce' && notice.severity === 'hard') return candidateBounced(tx, house, { request, notice, quote })
    const texts = {
      bounce: 'A mail to the candidate is delayed',
      'out-of-office': 'The candidate is out of office',
      reply: 'The candidate wrote back',
    }
    await tell(tx, { requestId, at, text: texts[notice.kind], quote })
  })
}

/** No invite reached the candidate: it waits for another address, as it would for a first one. */
async function candidateBounced(
  tx: HiDb,
  house: House,
  { request, notice, quote }: { request: RequestRow; notice: InboundNotice; quote: string },
): Promise<void> {
  if (notice.recipient.toLowerCase() !== request.candidate_email?.toLowerCase()) return
  const at = house.clock.now()
  await updateRequest(tx, request.id, { mail_note: `Mail to ${notice.recipient} came back`, last_step_at: at })
  await dropReminders(tx, house, { requestId: request.id, refereeId: null, reason: 'The address does not work.' })
  await tell(tx, { requestId: request.id, at, text: `The candidate's address ${notice.recipient} does not work`, quote })
  await recordDecision(tx, house, {
    rule: 'E-mail needed',
    outcome: 'failed',
    text: `The mail to ${notice.recipient} came back. Correct the address in the ATS, then send the invite again.`,
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
}
