import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import { prefixQuery, searchWords } from '../candidates/index.ts'
import type { CoreDb } from '../context.ts'
import type { UserRef } from '../people/index.ts'
import { loadUserRefs } from '../people/index.ts'
import type { FeedItemsTable } from '../tables/candidates.ts'

export interface FeedItem {
  readonly id: number
  readonly candidateId: number
  readonly kind: 'note' | 'email' | 'activity'
  readonly user: UserRef | null
  readonly subject: string | null
  readonly body: string
  readonly to: string | null
  readonly from: string | null
  readonly cc: string | null
  readonly visibility: 'admin_only' | 'private' | 'public'
  readonly createdAt: Date
}

export interface FeedFilter {
  readonly kind?: FeedItem['kind']
  readonly text?: string
  /** `none` leaves private notes out, `only` shows nothing else, `all` is for keys, whose reads are not limited by person. */
  readonly privateNotes: 'none' | 'only' | 'all'
}

const columns = [
  'id',
  'candidate_id',
  'kind',
  'user_id',
  'subject',
  'body',
  'email_to',
  'email_from',
  'email_cc',
  'visibility',
  'created_at',
] as const

/** A note is found by its first so many different words. */
const wordsKept = 2_000

/** The words that a note is found by. */
function noteWords(body: string) {
  return sql<string>`array_to_tsvector(${searchWords(body).slice(0, wordsKept)}::text[])`
}

export async function insertFeedItem(db: CoreDb, row: Omit<Insertable<FeedItemsTable>, 'words'>): Promise<number> {
  const { id } = await db
    .insertInto('feed_items')
    .values(row.kind === 'note' ? { ...row, words: noteWords(row.body ?? '') } : row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function filtered(db: CoreDb, candidateId: number, filter: FeedFilter) {
  let query = db.selectFrom('feed_items').where('candidate_id', '=', candidateId)
  if (filter.privateNotes === 'none') query = query.where('visibility', '<>', 'private')
  if (filter.privateNotes === 'only') query = query.where('visibility', '=', 'private')
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.text) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where((where) => where.or([where('body', 'ilike', pattern), where('subject', 'ilike', pattern)]))
  }
  return query
}

/** Newest first; `after` is the position of the last item of the page before. */
export async function loadFeed(
  db: CoreDb,
  candidateId: number,
  options: FeedFilter & { limit?: number; after?: { value: Date; id: number } },
): Promise<FeedItem[]> {
  let query = filtered(db, candidateId, options).select(columns).orderBy('created_at', 'desc').orderBy('id', 'desc')
  if (options.limit) query = query.limit(options.limit)
  if (options.after) query = query.where(sql<boolean>`(created_at, id) < (${options.after.value}, ${options.after.id})`)
  return withUsers(db, await query.execute())
}

export async function countFeed(db: CoreDb, candidateId: number, filter: FeedFilter): Promise<Record<FeedItem['kind'], number>> {
  const rows = await filtered(db, candidateId, filter)
    .select(['kind', sql<number>`count(*)`.as('count')])
    .groupBy('kind')
    .execute()
  const counts = { note: 0, email: 0, activity: 0 }
  for (const row of rows) counts[row.kind] = Number(row.count)
  return counts
}

export async function loadFeedItem(db: CoreDb, id: number): Promise<FeedItem> {
  const rows = await db.selectFrom('feed_items').select(columns).where('id', '=', id).execute()
  return (await withUsers(db, rows))[0]!
}

async function withUsers(
  db: CoreDb,
  rows: readonly Pick<Selectable<FeedItemsTable>, (typeof columns)[number]>[],
): Promise<FeedItem[]> {
  const users = await loadUserRefs(
    db,
    rows.map((row) => row.user_id),
  )
  return rows.map((row) => ({
    id: row.id,
    candidateId: row.candidate_id,
    kind: row.kind,
    user: row.user_id === null ? null : (users.get(row.user_id) ?? null),
    subject: row.subject,
    body: row.body,
    to: row.email_to,
    from: row.email_from,
    cc: row.email_cc,
    visibility: row.visibility,
    createdAt: row.created_at,
  }))
}

export interface FoundNote {
  readonly id: number
  readonly candidate_id: number
  readonly first_name: string
  readonly last_name: string
  readonly body: string
}

/** As many notes of these are looked through from the newest before rarer words are looked up. */
const newestLookedAt = 2_000

/** The newest notes that have every word of `text`; private ones only for those who may read them. */
export async function findNotes(db: CoreDb, text: string, found: { privateNotes: boolean; limit: number }): Promise<FoundNote[]> {
  const words = prefixQuery(text)
  if (words === null) return []
  const readable = found.privateNotes ? sql`true` : sql`f.visibility <> 'private'`
  const among = async (notes: RawBuilder<unknown>) => {
    const { rows } = await sql<FoundNote>`
      select f.id, f.candidate_id, c.first_name, c.last_name, f.body
      from (${notes}) f join recruiting.candidates c on c.id = f.candidate_id
      order by f.created_at desc, f.id desc limit ${found.limit}`.execute(db)
    return rows
  }
  const lately = await among(sql`
    select * from (
      select * from recruiting.feed_items where kind = 'note' order by created_at desc, id desc limit ${newestLookedAt}
    ) f where f.words @@ ${words}::tsquery and ${readable}`)
  if (lately.length >= found.limit) return lately
  return among(sql`
    select * from recruiting.feed_items f where f.kind = 'note' and f.words @@ ${words}::tsquery and ${readable}
    order by f.created_at + interval '0' desc limit ${found.limit}`)
}
