import { departmentDeleted, officeDeleted, type PayloadOf } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import { findUserRow } from '../users/index.ts'
import { type GivenParent, parentAmong, requireFree, requireUnused } from './unit-rules.ts'
import {
  deleteUnitRow,
  findOfficeLocation,
  insertUnit,
  lockUnits,
  type UnitKind,
  type UnitRow,
  updateUnitRow,
} from './units.store.ts'
import { usesOf } from './uses.store.ts'

export interface NewUnit extends GivenParent {
  readonly name: string
  readonly externalId?: string | null
  /** Of an office alone, as the next. */
  readonly location?: string | null
  readonly primaryContactId?: number | null
}

/** A new department or office, at the top or below another. Answers its id. */
export async function createUnit(
  core: CoreContext,
  actor: Actor,
  { kind, unit }: { kind: UnitKind; unit: NewUnit },
): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    const all = await lockUnits(tx, kind)
    requireFree(kind, all, unit)
    if (unit.primaryContactId != null) await requireSiteAdmin(tx, unit.primaryContactId)
    const place = { location: unit.location ?? null, primary_contact_user_id: unit.primaryContactId ?? null }
    const id = await insertUnit(tx, {
      name: unit.name,
      parent_id: parentAmong(kind, all, unit),
      external_id: unit.externalId || null,
      ...(kind === 'office' ? { place } : {}),
    })
    await audit(core, tx, actor, { kind, id, act: 'created', detail: { name: unit.name } })
    return id
  })
}

/** What is left out stays; a location or external id of null or no letters is taken away. */
export async function updateUnit(
  core: CoreContext,
  actor: Actor,
  {
    kind,
    change,
  }: { kind: UnitKind; change: { id: number; name?: string | null; location?: string | null; externalId?: string | null } },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const all = await lockUnits(tx, kind)
    unitAmong(kind, all, change.id)
    requireFree(kind, all, change)
    const changed = {
      ...(change.name == null ? {} : { name: change.name }),
      ...(change.location === undefined ? {} : { location: change.location || null }),
      ...(change.externalId === undefined ? {} : { external_id: change.externalId || null }),
    }
    if (Object.keys(changed).length === 0) return
    await updateUnitRow(tx, kind, { id: change.id, change: changed })
    await audit(core, tx, actor, { kind, id: change.id, act: 'updated', detail: changed })
  })
}

/** Deletes a unit that nothing is below and nothing speaks of; whatever stands in the way is named. Fires one event. */
export async function deleteUnit(core: CoreContext, actor: Actor, { kind, id }: { kind: UnitKind; id: number }): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const all = await lockUnits(tx, kind)
    const unit = unitAmong(kind, all, id)
    requireUnused(unit, { all, uses: await usesOf(tx, kind, id) })
    const payload = await payloadOf(tx, kind, unit)
    await deleteUnitRow(tx, kind, id)
    await recordEvent(tx, {
      event: kind === 'department' ? departmentDeleted : officeDeleted,
      subject: { kind: 'organization', id },
      actor,
      at: core.clock.now(),
      snapshot: async () => payload,
    })
    await audit(core, tx, actor, { kind, id, act: 'deleted', detail: { name: unit.name } })
  })
}

/** Nothing is below a unit that can be deleted. */
async function payloadOf(
  tx: CoreDb,
  kind: UnitKind,
  { id, name, parent_id, external_id }: UnitRow,
): Promise<PayloadOf<typeof departmentDeleted.action> | PayloadOf<typeof officeDeleted.action>> {
  const unit = { id, name, child_ids: [], parent_id, external_id }
  if (kind === 'department') return { department: unit }
  return { office: { ...unit, location: { name: await findOfficeLocation(tx, id) } } }
}

function unitAmong(kind: UnitKind, all: readonly UnitRow[], id: number): UnitRow {
  const unit = all.find((one) => one.id === id)
  if (!unit) throw notFound(kind, id)
  return unit
}

async function audit(
  core: CoreContext,
  tx: CoreDb,
  actor: Actor,
  { kind, id, act, detail }: { kind: UnitKind; id: number; act: string; detail: Record<string, unknown> },
): Promise<void> {
  await recordAudit(tx, { actor, act: `${kind}.${act}`, subject: { kind, id }, at: core.clock.now(), detail })
}

async function requireSiteAdmin(tx: CoreDb, id: number): Promise<void> {
  const user = await findUserRow(tx, id)
  if (user?.level === 'site_admin' && !user.disabled_at) return
  const message = user ? `The user ${id} is no active Site Admin.` : `There is no user with the id ${id}.`
  throw refused('primary-contact', message, 'primary_contact_user_id')
}
