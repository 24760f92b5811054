import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { BlobTooLargeError, type StoredBlob } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'

/** The documented limit of a file that comes with an application. */
export const maxFileBytes = 500 * 1024 * 1024
const limitInWords = '500 MB'

const contentTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.txt': 'text/plain',
  '.rtf': 'application/rtf',
}

/** A file of an applicant whose bytes are in the store and belong to nobody yet. */
export interface AppliedFile {
  readonly filename: string
  readonly contentType: string
  readonly blob: StoredBlob
}

/**
 * Keeps a file of an applicant; its bytes pass through and are never held as a whole when they come as a stream. The type is taken
 * from the name, for what the sender says of it is worth nothing. Refusals name `field`.
 */
export async function keepFile(
  core: CoreContext,
  { filename, bytes, field }: { filename: string; bytes: Buffer | Readable; field: string },
): Promise<AppliedFile> {
  const contentType = contentTypes[extname(filename).toLowerCase()]
  const known = Object.keys(contentTypes).join(', ')
  if (!contentType) throw refused('file-type', `“${filename.slice(0, 100)}” is none of the files taken here: ${known}.`, field)
  try {
    const blob = await core.blobs.put(bytes, { maxBytes: maxFileBytes })
    if (blob.size > 0) return { filename: filename.slice(-255), contentType, blob }
    await core.blobs.remove(blob.key)
  } catch (error) {
    if (error instanceof BlobTooLargeError) throw refused('file-too-large', `The file is larger than ${limitInWords}.`, field)
    throw error
  }
  throw refused('empty-file', `“${filename.slice(0, 100)}” is empty.`, field)
}

/** Takes back what was kept for an application that did not come about. */
export async function dropFiles(core: CoreContext, files: Iterable<AppliedFile>): Promise<void> {
  for (const { blob } of files) await core.blobs.remove(blob.key)
}
