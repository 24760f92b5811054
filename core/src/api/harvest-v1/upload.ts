import { fetchFile } from '../../attachments/index.ts'
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
  const fetched = await fetchFile(core, { url: given.url!, field: field('url') })
  return { bytes: fetched.bytes, contentType: given.content_type ?? fetched.contentType ?? 'application/octet-stream' }
}
