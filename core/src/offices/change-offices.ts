import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { type GivenParent, parentAmong, requireFree } from '../unit-rules.ts'
import { findUserRow } from '../users/index.ts'
import { insertOffice, lockOffices, updateOfficeRow } from './offices.store.ts'

export interface NewOffice extends GivenParent {
  readonly name: string
  readonly externalId?: string | null
  readonly location?: string | null
  readonly primaryContactId?: number | null
}

/** A new office, at the top or below another. Answers its id. */
export async function createOffice(core: CoreContext, actor: Actor, given: NewOffice): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    const all = await lockOffices(tx)
    requireFree('office', all, given)
    if (given.primaryContactId != null) await requireSiteAdmin(tx, given.primaryContactId)
    const row = {
      name: given.name,
      location: given.location ?? null,
      primary_contact_user_id: given.primaryContactId ?? null,
      parent_id: parentAmong('office', all, given),
      external_id: given.externalId || null,
    }
    const id = await insertOffice(tx, row)
    await recordAudit(tx, {
      actor,
      act: 'office.created',
      subject: { kind: 'office', id },
      at: core.clock.now(),
      detail: { name: row.name },
    })
    return id
  })
}

/** What is left out stays; a location or external id of null or no letters is taken away. */
export async function updateOffice(
  core: CoreContext,
  actor: Actor,
  change: { id: number; name?: string | null; location?: string | null; externalId?: string | null },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const all = await lockOffices(tx)
    if (!all.some((one) => one.id === change.id)) throw notFound('office', change.id)
    requireFree('office', all, change)
    const changed = {
      ...(change.name == null ? {} : { name: change.name }),
      ...(change.location === undefined ? {} : { location: change.location || null }),
      ...(change.externalId === undefined ? {} : { external_id: change.externalId || null }),
    }
    if (Object.keys(changed).length === 0) return
    await updateOfficeRow(tx, change.id, changed)
    await recordAudit(tx, {
      actor,
      act: 'office.updated',
      subject: { kind: 'office', id: change.id },
      at: core.clock.now(),
      detail: changed,
    })
  })
}

async function requireSiteAdmin(tx: CoreDb, id: number): Promise<void> {
  const user = await findUserRow(tx, id)
  if (user?.level === 'site_admin' && !user.disabled_at) return
  const message = user ? `The user ${id} is no active Site Admin.` : `There is no user with the id ${id}.`
  throw refused('primary-contact', message, 'primary_contact_user_id')
}
