import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'

export interface TemplateFilter {
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
}

function filtered(db: CoreDb, filter: TemplateFilter) {
  let query = db.selectFrom('email_templates')
  if (filter.createdBefore) query = query.where('created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('created_at', '>=', filter.createdAfter)
  if (filter.updatedBefore) query = query.where('updated_at', '<', filter.updatedBefore)
  if (filter.updatedAfter) query = query.where('updated_at', '>=', filter.updatedAfter)
  return query
}

export async function pageOfEmailTemplates(db: CoreDb, filter: TemplateFilter, page: IdPage) {
  let query = filtered(db, filter).selectAll().orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countEmailTemplates(db: CoreDb, filter: TemplateFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function findEmailTemplate(db: CoreDb, id: number) {
  return db.selectFrom('email_templates').selectAll().where('id', '=', id).executeTakeFirst()
}
