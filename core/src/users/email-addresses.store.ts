import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'

export async function findAddress(db: CoreDb, userId: number, email: string) {
  return db
    .selectFrom('user_emails')
    .selectAll()
    .where('user_id', '=', userId)
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()
}

export async function addressById(db: CoreDb, id: number): Promise<string | undefined> {
  return (await db.selectFrom('user_emails').select('email').where('id', '=', id).executeTakeFirst())?.email
}

export async function insertAddress(tx: CoreDb, row: { user_id: number; email: string }): Promise<number> {
  const { id } = await tx.insertInto('user_emails').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function markVerified(db: CoreDb, id: number, at: Date): Promise<string | undefined> {
  const row = await db
    .updateTable('user_emails')
    .set({ verified_at: sql<Date>`coalesce(verified_at, ${at})` })
    .where('id', '=', id)
    .returning('email')
    .executeTakeFirst()
  return row?.email
}
