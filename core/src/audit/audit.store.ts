import type { Insertable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { AuditTable } from '../tables/organization.ts'

export async function insertAudit(db: CoreDb, row: Insertable<AuditTable>): Promise<void> {
  await db.insertInto('audit').values(row).execute()
}
