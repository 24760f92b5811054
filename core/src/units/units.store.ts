import { sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { OfficesTable } from '../tables/organization.ts'

/** Departments and offices: trees of named units, with the same rules. Offices have a place and a primary contact besides. */
export type UnitKind = 'department' | 'office'

const tables = { department: 'departments', office: 'offices' } as const

export interface UnitRow {
  readonly id: number
  readonly name: string
  readonly parent_id: number | null
  readonly external_id: string | null
}

export interface UnitFilter {
  readonly externalId?: string
  /** Only those without a parent. */
  readonly topOnly?: boolean
}

function filtered(db: CoreDb, kind: UnitKind, filter: UnitFilter) {
  let query = db.selectFrom(tables[kind])
  if (filter.externalId !== undefined) query = query.where('external_id', '=', filter.externalId)
  if (filter.topOnly) query = query.where('parent_id', 'is', null)
  return query
}

export async function pageOfUnits(
  db: CoreDb,
  kind: UnitKind,
  { filter, page }: { filter: UnitFilter; page: IdPage },
): Promise<{ id: number }[]> {
  let query = filtered(db, kind, filter).select('id').orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countUnits(db: CoreDb, kind: UnitKind, filter: UnitFilter): Promise<number> {
  const { count } = await filtered(db, kind, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

/** Until the transaction ends nobody else changes the table, so that what is unique stays so. */
export async function lockUnits(tx: CoreDb, kind: UnitKind): Promise<UnitRow[]> {
  await sql`lock table ${sql.table(`recruiting.${tables[kind]}`)} in share row exclusive mode`.execute(tx)
  return tx.selectFrom(tables[kind]).select(['id', 'name', 'parent_id', 'external_id']).execute()
}

export interface NewUnitRow {
  readonly name: string
  readonly parent_id: number | null
  readonly external_id: string | null
  /** Of an office alone. */
  readonly place?: { readonly location: string | null; readonly primary_contact_user_id: number | null }
}

export async function insertUnit(tx: CoreDb, { place, ...row }: NewUnitRow): Promise<number> {
  const inserted = place
    ? tx
        .insertInto('offices')
        .values({ ...row, ...place })
        .returning('id')
    : tx.insertInto('departments').values(row).returning('id')
  return (await inserted.executeTakeFirstOrThrow()).id
}

/** A location is an office's alone. */
export async function updateUnitRow(
  tx: CoreDb,
  kind: UnitKind,
  { id, change }: { id: number; change: Pick<Updateable<OfficesTable>, 'name' | 'external_id' | 'location'> },
): Promise<void> {
  const { location, ...shared } = change
  if (kind === 'office') await tx.updateTable('offices').set(change).where('id', '=', id).execute()
  else await tx.updateTable('departments').set(shared).where('id', '=', id).execute()
}

export async function findOfficeLocation(db: CoreDb, id: number): Promise<string | null> {
  const row = await db.selectFrom('offices').select('location').where('id', '=', id).executeTakeFirst()
  return row?.location ?? null
}

export async function deleteUnitRow(tx: CoreDb, kind: UnitKind, id: number): Promise<void> {
  await tx.deleteFrom(tables[kind]).where('id', '=', id).execute()
}
