// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { attachToApplication } from '../../../applications/index.ts'
import { fileLink } from '../../../attachments/index.ts'
import type { Handler } from '../call.ts'
import { uploadedBytes } from '../upload.ts'

export const addAttachmentToApplication: Handler<'applications.add_attachment'> = async ({ core, actor, params, body }) => {
  const { filename, type, visibility } = body
  const uploaded = await uploadedBytes(core, body)
  const file = { filename, type, ...uploaded, ...(visibility ? { visibility } : {}) }
  const id = await attachToApplication(core, actor, { applicationId: params.id, file })
  return { filename, url: fileLink(core, id), type, content_type: uploaded.contentType }
}
