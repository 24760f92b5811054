import { sameText } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { askJob } from './ask-job.ts'
import { note, whyNotStored, withTest } from './held-test.ts'
import { openPartner } from './partner.ts'
import { listPartnerRows } from './partners.store.ts'
import { requirePartner } from './send.ts'
import { findTest, updateTest } from './tests.store.ts'

/** The partners who hold this key. All are compared, each by hash in constant time, so that the time says nothing about any of them. */
export async function partnersWithKey(core: CoreContext, key: string): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  for (const row of await listPartnerRows(core.db)) {
    const partner = openPartner(core.secrets, row)
    if (partner && sameText(partner.key, key)) found.add(row.id)
  }
  return found
}

/**
 * A partner says that a candidate has finished. That completes nothing by itself: for an active candidate the status is asked for,
 * once; for anybody else nothing changes, and the log says so. Said twice, it is harmless. False when it is no test of these partners.
 */
export async function markCompleted(core: CoreContext, partnerIds: ReadonlySet<number>, testId: number): Promise<boolean> {
  const test = await findTest(core.db, testId)
  if (!test || !partnerIds.has(test.partner_id)) return false
  await withTest(core, testId, async (held) => {
    const { tx, test, application, partner, at } = held
    if (test.state === 'complete') return
    await note(held, `${partner.name} says that it is completed.`)
    const notStored = whyNotStored(application)
    if (notStored !== undefined) return note(held, notStored)
    if (test.state === 'ended') return note(held, `Nothing is asked any more: ${test.end_reason}`)
    await updateTest(tx, test, { marked_at: at, ask_tries: 0 })
    if (test.partner_interview_id === null)
      return note(
        held,
        test.state === 'sending'
          ? 'The result is asked for as soon as the sending is confirmed.'
          : 'The sending was never confirmed, so the result cannot be asked for.',
      )
    await core.queue.add(tx, askJob, { testId: test.id }, { key: String(test.id) })
  })
  return true
}

/** "Ask now": a person wants to know how a test stands. */
export async function askForStatus(core: CoreContext, testId: number): Promise<void> {
  const found = await withTest(core, testId, async (held) => {
    const { tx, test, application, partner } = held
    if (test.state !== 'sent') throw conflict('not-waiting', 'This test does not wait for a result. Reload the page.')
    const notStored = whyNotStored(application)
    if (notStored !== undefined) throw conflict('not-active', notStored)
    await requirePartner(held)
    await updateTest(tx, test, { ask_tries: 0 })
    await note(held, `${partner.name} is asked how it stands.`)
    await core.queue.add(tx, askJob, { testId }, { key: String(testId) })
    return true
  })
  if (!found) throw notFound('test', testId)
}
