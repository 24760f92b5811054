import { uploadTypes } from '@orangery/contract/harvest-v1'
import { inTransaction, type StoredBlob } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { lockCandidate, touchCandidate } from '../candidates/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { insertAttachment } from './attachments.store.ts'

/** The contract names no limit for candidate attachments; ours is what an upload holds in memory without harm. */
export const maxAttachmentBytes = 100 * 1024 * 1024

const allowedContentTypes = new Set<string>(uploadTypes)

export interface NewAttachment {
  readonly candidateId: number
  readonly applicationId?: number
  readonly filename: string
  readonly type: string
  readonly contentType: string
  readonly bytes: Buffer
  readonly visibility?: 'public' | 'private' | 'admin_only'
}

/** Files bytes on a candidate. The blob is written first: a crash in between leaves an orphan blob, never a row without bytes. */
export async function addAttachment(
  core: CoreContext,
  actor: Actor,
  file: NewAttachment,
): Promise<{ id: number; createdAt: Date }> {
  if (!allowedContentTypes.has(file.contentType))
    throw refused('content-type', `${file.contentType} is not a content type that can be attached.`, 'content_type')
  if (file.bytes.length === 0) throw refused('empty-file', `${file.filename} is empty.`, 'content')
  if (file.bytes.length > maxAttachmentBytes)
    throw refused('too-large', `${file.filename} has ${file.bytes.length} bytes; the limit is ${maxAttachmentBytes}.`, 'content')
  const blob = await core.blobs.put(file.bytes, { maxBytes: maxAttachmentBytes })
  return inTransaction(core.db, async (tx) => {
    if (!(await lockCandidate(tx, file.candidateId))) throw notFound('candidate', file.candidateId)
    const createdAt = core.clock.now()
    const id = await fileBlob(tx, actor, { ...file, blob, at: createdAt })
    await touchCandidate(tx, file.candidateId, createdAt)
    return { id, createdAt }
  })
}

/** A file whose bytes lie in the store already. */
export interface StoredFile extends Omit<NewAttachment, 'bytes'> {
  readonly blob: Pick<StoredBlob, 'key' | 'size'>
  readonly at: Date
}

/** Files a stored blob on a candidate whom the caller holds, or has just made. Answers the attachment's id. */
export async function fileBlob(tx: CoreDb, actor: Actor, file: StoredFile): Promise<number> {
  return insertAttachment(tx, {
    candidate_id: file.candidateId,
    application_id: file.applicationId ?? null,
    filename: file.filename,
    type: file.type,
    content_type: file.contentType,
    size: file.blob.size,
    blob_key: file.blob.key,
    visibility: file.visibility ?? (file.type === 'admin_only' ? 'admin_only' : 'public'),
    created_by: actor.userId,
    created_at: file.at,
  })
}
