import { inTransaction, type Member } from '@orangery/app-kit'
import type { Ats } from '@orangery/client'
import { recordAct } from '../audit/audit.store.ts'
import type { BulkOutcome } from '../contract/index.ts'
import type { House } from '../house.ts'
import { noteStage } from '../requests/requests.store.ts'
import type { RoleRow } from '../roles/roles.store.ts'
import { activeNow, type Chosen, chosenOf, type Outcome, oneByOne } from './one-by-one.ts'

/**
 * One stage further for each, in the name of the acting user, as every write of HiPeople. The new stage is noted at once: a second press
 * before the web hook is heard finds it, and does not move anybody twice.
 */
export async function advanceMany(
  house: House,
  given: { by: Member; role: RoleRow; applicationIds: readonly number[] },
): Promise<BulkOutcome[]> {
  const { by, role } = given
  const chosen = await chosenOf(house, role, given.applicationIds)
  const actor = await house.connection.actingUserId()

  async function advance(ats: Ats, one: Chosen): Promise<Outcome> {
    const now = await activeNow(ats, house, one)
    if ('outcome' in now) return now
    const { applicationId } = one
    const { stage } = await ats.advanceApplication({ actor, applicationId, fromStageId: now.stage!.id })
    await inTransaction(house.db, async (tx) => {
      await noteStage(tx, applicationId, stage?.name ?? null)
      await recordAct(tx, { at: house.clock.now(), by, act: 'advanced', subject: `application:${applicationId}` })
    })
    return { outcome: 'done', text: `moved to ${stage?.name ?? 'the next stage'}` }
  }

  return oneByOne(house, chosen, { by, role, rule: 'Advance', work: advance })
}
