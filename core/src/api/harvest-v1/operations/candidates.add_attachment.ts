// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { addAttachment as add, fileLink } from '../../../attachments/index.ts'
import type { Handler } from '../call.ts'
import { uploadedBytes } from '../upload.ts'

export const addAttachment: Handler<'candidates.add_attachment'> = async ({ core, actor, params, body }) => {
  const { bytes, contentType } = await uploadedBytes(core, body)
  const { id } = await add(core, actor, { candidateId: params.id, filename: body.filename, type: body.type, contentType, bytes })
  return { filename: body.filename, url: fileLink(core, id), type: body.type, content_type: contentType }
}
