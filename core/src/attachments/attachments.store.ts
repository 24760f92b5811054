import { oneOf } from '@orangery/platform'
import type { CoreDb } from '../context.ts'
import type { Attachment } from './attachment.ts'

const columns = [
  'id',
  'candidate_id',
  'application_id',
  'filename',
  'type',
  'content_type',
  'size',
  'visibility',
  'created_by',
  'created_at',
] as const

/** Attachments of these candidates, application files included, oldest first. */
export async function loadAttachments(db: CoreDb, candidateIds: readonly number[]): Promise<Attachment[]> {
  if (candidateIds.length === 0) return []
  const rows = await db.selectFrom('attachments').select(columns).where(oneOf('candidate_id', candidateIds)).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    candidateId: row.candidate_id,
    applicationId: row.application_id,
    filename: row.filename,
    type: row.type,
    contentType: row.content_type,
    size: row.size,
    visibility: row.visibility,
    createdById: row.created_by,
    createdAt: row.created_at,
  }))
}

export async function insertAttachment(
  db: CoreDb,
  row: {
    candidate_id: number
    application_id: number | null
    filename: string
    type: string
    content_type: string
    size: number
    blob_key: string
    visibility: string
    created_by: number | null
    created_at: Date
  },
): Promise<number> {
  const { id } = await db.insertInto('attachments').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** What serving the file needs; undefined when it is gone. */
export async function findBlob(db: CoreDb, id: number) {
  return db
    .selectFrom('attachments')
    .select(['blob_key', 'filename', 'content_type', 'size'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Where the bytes of a candidate's files lie. */
export async function blobKeysOf(db: CoreDb, candidateId: number): Promise<string[]> {
  const rows = await db.selectFrom('attachments').select('blob_key').where('candidate_id', '=', candidateId).execute()
  return rows.map((row) => row.blob_key)
}

export async function blobKeysOfApplication(db: CoreDb, applicationId: number): Promise<string[]> {
  const rows = await db.selectFrom('attachments').select('blob_key').where('application_id', '=', applicationId).execute()
  return rows.map((row) => row.blob_key)
}
