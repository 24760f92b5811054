import { inTransaction, type Member } from '@orangery/app-kit'
import { recordAct } from '../audit/audit.store.ts'
import type { BulkOutcome } from '../contract/index.ts'
import { after, day, type HiDb, type House } from '../house.ts'
import { extend } from '../requests/reopen.ts'
import { lockRequest } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'
import type { RoleRow } from '../roles/roles.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import { type Chosen, chosenOf, type Outcome } from './one-by-one.ts'

/** A later due date for every open check of each; nobody's is brought forward. */
export async function extendMany(
  house: House,
  given: { by: Member; role: RoleRow; applicationIds: readonly number[]; days: number },
): Promise<BulkOutcome[]> {
  const rows: BulkOutcome[] = []
  for (const one of await chosenOf(house, given.role, given.applicationIds))
    rows.push({
      applicationId: one.applicationId,
      candidateName: one.candidateName,
      ...(await inTransaction(house.db, (tx) => extendOne(tx, house, { ...given, one }))),
    })
  return rows
}

async function extendOne(tx: HiDb, house: House, { by, one, days }: { by: Member; one: Chosen; days: number }): Promise<Outcome> {
  const at = house.clock.now()
  let extended = 0
  let later = 0
  for (const { id } of one.checks) {
    const request = await lockRequest(tx, id)
    if (!request || !isOpen(request) || request.state === 'complete' || request.invited_at === null) continue
    if (request.due_at && request.due_at >= after(at, days * day)) {
      later += 1
      continue
    }
    await extend(tx, house, { request, days })
    await tell(tx, { requestId: id, at, text: `Due ${days} days from now`, by: by.name })
    await recordAct(tx, { at, by, act: 'check-extended', subject: `request:${id}`, details: { days } })
    extended += 1
  }
  if (extended > 0) return { outcome: 'done', text: `due ${days} ${days === 1 ? 'day' : 'days'} from now` }
  if (later > 0) return { outcome: 'skipped', text: 'is due later than that already' }
  const closed = one.checks.every((check) => !isOpen(check))
  return { outcome: 'skipped', text: closed ? 'is closed; reopen the check first' : 'has nothing that is due' }
}
