import type { Insertable, Selectable, Updateable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { OwnTestsTable } from '../tables/assessment-tables.ts'

export type OwnTestRow = Selectable<OwnTestsTable>

export async function listOwnTests(db: HiDb, { archived }: { archived: boolean }): Promise<OwnTestRow[]> {
  return db
    .selectFrom('own_tests')
    .selectAll()
    .where('archived_at', archived ? 'is not' : 'is', null)
    .orderBy('id', 'desc')
    .execute()
}

export async function ownTestById(db: HiDb, id: number): Promise<OwnTestRow | undefined> {
  return db.selectFrom('own_tests').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertOwnTest(tx: HiDb, row: Insertable<OwnTestsTable>): Promise<number> {
  return (await tx.insertInto('own_tests').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateOwnTestRow(tx: HiDb, id: number, change: Updateable<OwnTestsTable>): Promise<void> {
  await tx.updateTable('own_tests').set(change).where('id', '=', id).execute()
}
