import { type OrganizationSettings, organizationSettings } from '../contract/index.ts'
import type { HiDb } from '../house.ts'

/** The organisation's settings; the contract's defaults for what was never set. */
export async function readSettings(db: HiDb): Promise<OrganizationSettings> {
  const row = await db.selectFrom('settings').select('document').where('id', '=', 1).executeTakeFirst()
  return organizationSettings.parse(row?.document ?? {})
}

export async function writeSettings(tx: HiDb, document: OrganizationSettings, at: Date): Promise<void> {
  const stored = JSON.stringify(document)
  await tx
    .insertInto('settings')
    .values({ id: 1, document: stored, updated_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ document: stored, updated_at: at }))
    .execute()
}
