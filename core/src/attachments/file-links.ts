import { signLink } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { findBlob } from './attachments.store.ts'

const sevenDays = 7 * 24 * 3_600_000

/**
 * A signed address of one attachment that works for seven days. The signature stands for the right to read: who was shown the
 * link may follow it, without a session, from any machine.
 */
export function fileLink(core: CoreContext, attachmentId: number): string {
  return fileLinks(core)(attachmentId)
}

/** Where the file of an attachment is read. */
export type FileLinks = (attachmentId: number) => string

/** Signs addresses of files that all end to work at the same time. */
export function fileLinks(core: CoreContext): FileLinks {
  const expiresAt = new Date(core.clock.now().getTime() + sevenDays)
  return (attachmentId) => core.publicUrl + signLink(core.linkKey, `/files/attachments/${attachmentId}`, expiresAt)
}

/** The bytes of an attachment whose link was checked, with what the reply's headers need. */
export async function serveFile(core: CoreContext, attachmentId: number) {
  const file = await findBlob(core.db, attachmentId)
  if (!file) throw notFound('attachment', attachmentId)
  return { filename: file.filename, contentType: file.content_type, size: file.size, content: await core.blobs.read(file.blob_key) }
}
