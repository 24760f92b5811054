import { inTransaction } from '@orangery/app-kit'
import type { SmsHandler, SmsNotice } from '@orangery/carriers'
import type { HiDb, House } from '../house.ts'
import { lockRequest } from '../requests/requests.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import type { Pair } from './change-referee.ts'
import { asksToBeForgotten } from './forget-words.ts'
import { markSmsNoticeHandled } from './notices.store.ts'
import { lockReferee, refereeById, updateReferee } from './referees.store.ts'
import { forgetEverywhere } from './revise-published.ts'
import { smsNumber } from './text-referee.ts'

const longestQuote = 2000

/** Answers to our SMS, STOP and START, and SMS that did not arrive. A notice that comes twice is acted upon once. */
export function smsHandler(house: House): SmsHandler {
  return async (notice) => {
    const [kind, id] = notice.about?.app === house.id ? notice.about.ref.split(':') : []
    const known = kind === 'referee' ? await refereeById(house.db, Number(id)) : undefined
    if (!known) return
    await inTransaction(house.db, async (tx) => {
      const request = await lockRequest(tx, known.request_id)
      const referee = await lockReferee(tx, known.id)
      if (!request || request.erased_at || !referee || referee.state === 'forgotten') return
      if (!(await markSmsNoticeHandled(tx, notice.id, house.clock.now()))) return
      await act(tx, house, { request, referee }, notice)
    })
  }
}

async function act(tx: HiDb, house: House, pair: Pair, notice: SmsNotice): Promise<void> {
  const { request, referee } = pair
  const entry = { requestId: request.id, refereeId: referee.id, at: house.clock.now() }
  const quote = notice.text.slice(0, longestQuote)
  if (notice.kind === 'reply') {
    if (asksToBeForgotten(notice.text)) return forgetEverywhere(tx, house, pair)
    await updateReferee(tx, referee.id, { sms_note: 'Wrote back' })
    return tell(tx, { ...entry, text: `${referee.name} wrote back by SMS`, quote })
  }
  if (notice.kind === 'failed') {
    // What is said of a number that was changed meanwhile says nothing about the new one.
    if (smsNumber(referee.phone) === notice.number) await updateReferee(tx, referee.id, { sms_note: `Not delivered. ${quote}` })
    return tell(tx, { ...entry, text: `An SMS to ${referee.name} was not delivered`, quote })
  }
  const stopped = notice.kind === 'stop'
  await updateReferee(tx, referee.id, { sms_stopped: stopped, sms_note: stopped ? 'Stopped SMS by answering STOP' : null })
  await tell(tx, {
    ...entry,
    text: stopped ? `${referee.name} stopped SMS by answering STOP; mails go on` : `${referee.name} takes SMS again`,
  })
}
