import { DomainError, type FastifyReply } from '@orangery/app-kit'
import type { House } from '../house.ts'
import type { Contents } from './contents.ts'
import { readPdf } from './pdf-file.ts'
import type { ReportRow } from './reports.store.ts'

/** Sends the PDF as a file to be kept, under headers with which no browser runs anything out of it. */
export async function sendPdf(
  house: House,
  reply: FastifyReply,
  { report, contents }: { report: ReportRow; contents: Contents },
): Promise<void> {
  if (report.pdf_key === null)
    throw new DomainError('drawing', 'The PDF is being made. Try again in a few seconds.', { kind: 'conflict' })
  const bytes = await readPdf(house, report.pdf_key)
  const name = `${contents.title} ${contents.candidateName} v${report.version}.pdf`
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  await reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('referrer-policy', 'no-referrer')
    .send(bytes)
}
