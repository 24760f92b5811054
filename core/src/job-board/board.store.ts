import { type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { JobBoardsTable } from '../tables/job-board.ts'

export type Board = Selectable<JobBoardsTable> & { readonly company: string }

/** The organisation's job board, with the organisation's name. */
export async function findBoard(db: CoreDb): Promise<Board | undefined> {
  return db
    .selectFrom('job_boards as b')
    .innerJoin('organization as o', (join) => join.onTrue())
    .selectAll('b')
    .select('o.name as company')
    .orderBy('b.id')
    .executeTakeFirst()
}

export async function updateBoard(db: CoreDb, id: number, change: Updateable<JobBoardsTable>): Promise<void> {
  await db.updateTable('job_boards').set(change).where('id', '=', id).execute()
}

export async function sectionsOfBoard(db: CoreDb) {
  return db.selectFrom('prospect_sections').selectAll().orderBy('position').orderBy('id').execute()
}

export async function insertConsents(
  tx: CoreDb,
  row: {
    application_id: number
    processing: boolean | null
    retention: boolean | null
    demographic: boolean | null
    given_at: Date
  },
): Promise<void> {
  await tx.insertInto('application_consents').values(row).execute()
}

/** Until the transaction ends nobody else changes the board. */
export async function lockBoard(tx: CoreDb, id: number): Promise<void> {
  await sql`select id from recruiting.job_boards where id = ${id} for update`.execute(tx)
}
