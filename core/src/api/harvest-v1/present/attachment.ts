import type { Attachment, FileLinks } from '../../../attachments/index.ts'
import { instant } from './values.ts'

type ReadType = 'resume' | 'cover_letter' | 'offer_packet' | 'offer_letter' | 'take_home_test' | 'other' | 'signed_offer_letter'
const readTypes = new Set<string>([
  'resume',
  'cover_letter',
  'offer_packet',
  'offer_letter',
  'take_home_test',
  'other',
  'signed_offer_letter',
])

/** `admin_only` is a type when written and reads as `other`. */
export function presentAttachment(links: FileLinks, file: Attachment) {
  return {
    filename: file.filename,
    url: links(file.id),
    type: (readTypes.has(file.type) ? file.type : 'other') as ReadType,
    created_at: instant(file.createdAt),
  }
}
