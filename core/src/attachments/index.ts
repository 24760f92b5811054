export { addAttachment, maxAttachmentBytes } from './add-attachment.ts'
export type { Attachment } from './attachment.ts'
export { blobKeysOf, loadAttachments } from './attachments.store.ts'
export { fileLink, serveFile } from './file-links.ts'
