import { DomainError, inTransaction, type Member } from '@orangery/app-kit'
import type { Ats } from '@orangery/client'
import { askAts } from '../ask-ats.ts'
import { recordAct } from '../audit/audit.store.ts'
import type { BulkOutcome } from '../contract/index.ts'
import type { House } from '../house.ts'
import { noteStage } from '../requests/requests.store.ts'
import type { RoleRow } from '../roles/roles.store.ts'
import { activeNow, type Chosen, chosenOf, type Outcome, oneByOne } from './one-by-one.ts'

/** Rejected in the ATS, with the reason and without a mail. Open checks close when its web hook is heard, as after any rejection. */
export async function rejectMany(
  house: House,
  given: { by: Member; role: RoleRow; applicationIds: readonly number[]; reasonId: number | null },
): Promise<BulkOutcome[]> {
  const { by, role, reasonId } = given
  const chosen = await chosenOf(house, role, given.applicationIds)
  if (reasonId !== null && !(await reasonsOf(house)).some(({ id }) => id === reasonId))
    throw new DomainError('rejection-reason', `The ATS has no rejection reason with the id ${reasonId}, so nobody was rejected.`, {
      fields: [{ field: 'reasonId', message: `The ATS has no rejection reason ${reasonId}` }],
    })
  const actor = await house.connection.actingUserId()

  async function reject(ats: Ats, one: Chosen): Promise<Outcome> {
    const now = await activeNow(ats, house, one)
    if ('outcome' in now) return now
    const { applicationId } = one
    await ats.rejectApplication({ actor, applicationId, ...(reasonId === null ? {} : { reasonId }) })
    await inTransaction(house.db, async (tx) => {
      await noteStage(tx, applicationId, 'Rejected')
      await recordAct(tx, {
        at: house.clock.now(),
        by,
        act: 'rejected',
        subject: `application:${applicationId}`,
        details: { reasonId },
      })
    })
    return { outcome: 'done', text: 'rejected' }
  }

  return oneByOne(house, chosen, { by, role, rule: 'Reject', work: reject })
}

/** The reasons that the ATS knows, its own and the organisation's. */
export async function reasonsOf(house: House): Promise<{ id: number; name: string }[]> {
  return askAts(house, async (ats) => {
    const reasons = []
    for await (const { id, name } of ats.rejectionReasons()) reasons.push({ id, name })
    return reasons
  })
}
