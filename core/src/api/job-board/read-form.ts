import type { FastifyRequest } from 'fastify'
import type { CoreContext } from '../../context.ts'
import { type AppliedFile, baseName, dropFiles, keepFile } from '../../job-board/index.ts'
import { validationError } from './errors.ts'
import { nestFields } from './nested-names.ts'

/** What was sent, in whichever of the three forms: fields with their names nested, and files that are kept already. */
export interface ReadForm {
  readonly fields: unknown
  readonly files: Map<string, AppliedFile>
}

/** What a form may hold in memory: the text of all its fields. Files pass by. */
const mostText = 32 * 1024 * 1024
const mostFiles = 20

/** Limits of the parser of forms; its own limit of a file only stands behind that of the store. */
export const formLimits = {
  fields: 1000,
  fieldSize: 10 * 1024 * 1024,
  fieldNameSize: 1000,
  files: mostFiles,
  fileSize: 1024 ** 3,
  parts: 1100,
}

/**
 * Reads the body. A file is kept as it streams in, when its name is one that the form asks for; others are passed over. Whoever
 * calls takes care of the files from then on; when reading fails none stays.
 */
export async function readForm(core: CoreContext, request: FastifyRequest, wanted: ReadonlySet<string>): Promise<ReadForm> {
  const files = new Map<string, AppliedFile>()
  if (!request.isMultipart()) return { fields: request.body, files }
  const fields: [string, string][] = []
  let text = 0
  try {
    for await (const part of request.parts()) {
      const name = part.type === 'file' ? baseName(part.fieldname) : part.fieldname
      if (part.type === 'field') {
        const value = String(part.value ?? '')
        text += value.length
        if (part.valueTruncated || text > mostText)
          throw validationError([{ field: name, message: 'Is too long for a field. Send files as files.' }])
        fields.push([name, value])
      } else if (!wanted.has(name) || files.has(name) || !part.filename) part.file.resume()
      else files.set(name, await keepFile(core, { filename: part.filename, bytes: part.file, field: name }))
    }
  } catch (error) {
    await dropFiles(core, files.values())
    throw isUnreadable(error) ? validationError([{ field: 'body', message: 'Is no form that can be read, or breaks off.' }]) : error
  }
  return { fields: nestFields(fields), files }
}

/** The parser of forms words what it cannot read as errors without a code; one that breaks off has that of its stream. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'Error') return false
  const { code } = error as { code?: string }
  return code === undefined || code === 'ERR_STREAM_PREMATURE_CLOSE'
}
