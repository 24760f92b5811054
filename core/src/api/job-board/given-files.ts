import { fetchFile } from '../../attachments/index.ts'
import type { CoreContext } from '../../context.ts'
import { type AppliedFile, keepFile } from '../../job-board/index.ts'
import { validationError } from './errors.ts'

const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** Keeps a file that came as text, as base64, or as an address; undefined when it came in none of these ways. */
export async function fileBeside(
  core: CoreContext,
  form: Readonly<Record<string, unknown>>,
  name: string,
): Promise<AppliedFile | undefined> {
  const said = (suffix: string) => {
    const value = form[`${name}_${suffix}`]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const named = (suffix: 'content' | 'url') => {
    const filename = said(`${suffix}_filename`)
    if (filename) return filename
    throw validationError([{ field: `${name}_${suffix}_filename`, message: `Is required with ${name}_${suffix}` }])
  }
  const content = said('content')
  if (content !== undefined) {
    if (!base64.test(content)) throw validationError([{ field: `${name}_content`, message: 'Must be base64' }])
    const bytes = Buffer.from(content, 'base64')
    return keepFile(core, { filename: named('content'), bytes, field: `${name}_content` })
  }
  const url = said('url')
  if (url !== undefined) {
    const filename = named('url')
    const { bytes } = await fetchFile(core, { url, field: `${name}_url` })
    return keepFile(core, { filename, bytes, field: `${name}_url` })
  }
  const text = said('text')
  return text === undefined
    ? undefined
    : keepFile(core, { filename: `${name}.txt`, bytes: Buffer.from(text), field: `${name}_text` })
}
