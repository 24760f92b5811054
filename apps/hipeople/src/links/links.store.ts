import type { Insertable, Selectable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { LinksTable } from '../tables/request-tables.ts'

export type LinkRow = Selectable<LinksTable>
export type LinkKind = LinkRow['kind']

interface Subject {
  readonly kind: LinkKind
  readonly subjectId: number
}

export async function insertLink(tx: HiDb, row: Insertable<LinksTable>): Promise<LinkRow> {
  return tx.insertInto('links').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function linkByHash(db: HiDb, kind: LinkKind, tokenHash: string): Promise<LinkRow | undefined> {
  return db.selectFrom('links').selectAll().where('kind', '=', kind).where('token_hash', '=', tokenHash).executeTakeFirst()
}

export async function linkById(db: HiDb, id: number): Promise<LinkRow | undefined> {
  return db.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The link in use, if any. */
export async function liveLink(db: HiDb, { kind, subjectId }: Subject): Promise<LinkRow | undefined> {
  return db
    .selectFrom('links')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function liveLinksOf(db: HiDb, kind: LinkKind, subjectIds: readonly number[]): Promise<LinkRow[]> {
  if (subjectIds.length === 0) return []
  return db
    .selectFrom('links')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', 'in', [...subjectIds])
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function linksOf(db: HiDb, { kind, subjectId }: Subject): Promise<LinkRow[]> {
  return db
    .selectFrom('links')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('id', 'desc')
    .execute()
}

export async function revokeLinks(
  tx: HiDb,
  subject: Subject,
  revoked: { at: Date; reason: NonNullable<LinkRow['revoked_reason']> },
): Promise<void> {
  await tx
    .updateTable('links')
    .set({ revoked_at: revoked.at, revoked_reason: revoked.reason, token_sealed: null })
    .where('kind', '=', subject.kind)
    .where('subject_id', '=', subject.subjectId)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function revokeLink(
  tx: HiDb,
  id: number,
  revoked: { at: Date; reason: NonNullable<LinkRow['revoked_reason']> },
): Promise<void> {
  await tx
    .updateTable('links')
    .set({ revoked_at: revoked.at, revoked_reason: revoked.reason, token_sealed: null })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function setExpiry(tx: HiDb, { kind, subjectId }: Subject, expiresAt: Date): Promise<void> {
  await tx
    .updateTable('links')
    .set({ expires_at: expiresAt })
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The token can no longer be read back; the link itself goes on working. */
export async function forgetToken(tx: HiDb, id: number): Promise<void> {
  await tx.updateTable('links').set({ token_sealed: null }).where('id', '=', id).execute()
}
