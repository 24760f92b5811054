import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { AssessmentPartnersTable } from '../tables/assessments.ts'

export type PartnerRow = Selectable<AssessmentPartnersTable>

/** Partners that are not removed, by name, with what depends on them. */
export async function listPartnerRows(db: CoreDb) {
  return db
    .selectFrom('assessment_partners as p')
    .selectAll('p')
    .select([
      sql<number>`(select count(*)::int from recruiting.assessment_stages a join recruiting.job_stages s on s.id = a.stage_id
        where a.partner_id = p.id and s.active)`.as('stages'),
      sql<number>`(select count(*)::int from recruiting.take_home_tests t
        where t.partner_id = p.id and t.state in ('sending', 'sent'))`.as('open_tests'),
    ])
    .where('p.removed_at', 'is', null)
    .orderBy(sql`lower(p.name)`)
    .execute()
}

/** Removed ones as well: tests that were sent still name them. */
export async function findPartner(db: CoreDb, id: number): Promise<PartnerRow | undefined> {
  return db.selectFrom('assessment_partners').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Locked until the transaction ends; undefined when it is gone or removed. */
export async function lockPartner(tx: CoreDb, id: number): Promise<PartnerRow | undefined> {
  return tx
    .selectFrom('assessment_partners')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function findPartnerNamed(db: CoreDb, name: string): Promise<{ id: number } | undefined> {
  return db
    .selectFrom('assessment_partners')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** An id to seal a new partner's key under, before its row exists. */
export async function nextPartnerId(db: CoreDb): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('recruiting.assessment_partners', 'id')) as id`.execute(db)
  return Number(rows[0]!.id)
}

export async function insertPartner(db: CoreDb, row: Insertable<AssessmentPartnersTable>): Promise<void> {
  await db.insertInto('assessment_partners').values(row).execute()
}

export async function updatePartner(db: CoreDb, id: number, change: Updateable<AssessmentPartnersTable>): Promise<void> {
  await db.updateTable('assessment_partners').set(change).where('id', '=', id).execute()
}
