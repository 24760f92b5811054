import { EgressError } from '@orangery/platform'
import { maxAttachmentBytes } from '../../attachments/index.ts'
import type { CoreContext } from '../../context.ts'
import { validationError } from './errors.ts'

export interface GivenUpload {
  readonly filename: string
  readonly type: string
  readonly content?: string | null
  readonly url?: string | null
  readonly content_type?: string | null
}

const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** The bytes of an upload: decoded from base64, or fetched from the address that was given. `at` leads the field names. */
export async function uploadedBytes(
  core: CoreContext,
  given: GivenUpload,
  at = '',
): Promise<{ bytes: Buffer; contentType: string }> {
  const field = (name: string) => (at ? `${at}[${name}]` : name)
  if (given.content != null) {
    if (!base64.test(given.content)) throw validationError([{ message: 'Must be base64', field: field('content') }])
    return { bytes: Buffer.from(given.content, 'base64'), contentType: given.content_type! }
  }
  try {
    const reply = await core.egress.send({
      role: 'attachment',
      method: 'GET',
      url: given.url!,
      maxBytes: maxAttachmentBytes,
      timeoutMs: 30_000,
    })
    if (reply.status !== 200)
      throw validationError([{ message: `The address answered ${reply.status} instead of the file.`, field: field('url') }])
    const contentType = given.content_type ?? reply.headers['content-type']?.split(';')[0]?.trim() ?? 'application/octet-stream'
    return { bytes: reply.body, contentType }
  } catch (error) {
    if (error instanceof EgressError) throw validationError([{ message: error.message, field: field('url') }])
    throw error
  }
}
