import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { type GivenParent, parentAmong, requireFree } from '../unit-rules.ts'
import { insertDepartment, lockDepartments, updateDepartmentRow } from './departments.store.ts'

export interface NewDepartment extends GivenParent {
  readonly name: string
  readonly externalId?: string | null
}

/** A new department, at the top or below another. Answers its id. */
export async function createDepartment(core: CoreContext, actor: Actor, given: NewDepartment): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    const all = await lockDepartments(tx)
    requireFree('department', all, given)
    const row = { name: given.name, parent_id: parentAmong('department', all, given), external_id: given.externalId || null }
    const id = await insertDepartment(tx, row)
    await recordAudit(tx, {
      actor,
      act: 'department.created',
      subject: { kind: 'department', id },
      at: core.clock.now(),
      detail: { name: row.name },
    })
    return id
  })
}

/** What is left out stays; an external id of null or no letters is taken away. */
export async function updateDepartment(
  core: CoreContext,
  actor: Actor,
  change: { id: number; name?: string | null; externalId?: string | null },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const all = await lockDepartments(tx)
    if (!all.some((one) => one.id === change.id)) throw notFound('department', change.id)
    requireFree('department', all, change)
    const changed = {
      ...(change.name == null ? {} : { name: change.name }),
      ...(change.externalId === undefined ? {} : { external_id: change.externalId || null }),
    }
    if (Object.keys(changed).length === 0) return
    await updateDepartmentRow(tx, change.id, changed)
    await recordAudit(tx, {
      actor,
      act: 'department.updated',
      subject: { kind: 'department', id: change.id },
      at: core.clock.now(),
      detail: changed,
    })
  })
}
