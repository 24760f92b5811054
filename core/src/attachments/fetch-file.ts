import { EgressError } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'
import { maxAttachmentBytes } from './add-attachment.ts'

/** Fetches a file from an address that somebody gave; refusals name `field`. The type is what the answer says, if it says one. */
export async function fetchFile(
  core: CoreContext,
  { url, field }: { url: string; field: string },
): Promise<{ bytes: Buffer; contentType: string | undefined }> {
  try {
    const reply = await core.egress.send({
      role: 'attachment',
      method: 'GET',
      url,
      maxBytes: maxAttachmentBytes,
      timeoutMs: 30_000,
    })
    if (reply.status !== 200) throw refused('fetch', `The address answered ${reply.status} instead of the file.`, field)
    return { bytes: reply.body, contentType: reply.headers['content-type']?.split(';')[0]?.trim() }
  } catch (error) {
    if (error instanceof EgressError) throw refused('fetch', error.message, field)
    throw error
  }
}
