import { inTransaction } from '@orangery/app-kit'
import { planFeedWrite } from '../feed-writes/feed-writes.ts'
import { after, day, type House } from '../house.ts'
import { markPushed } from '../jobs/kinds.ts'
import { linksOf } from '../links/links.store.ts'
import { issueLink } from '../links/links.ts'
import { dayText } from '../mails/dates.ts'
import { tellReport } from '../notifications/notify.ts'
import { lockRequest } from '../requests/requests.store.ts'
import { readSettings } from '../settings/settings.store.ts'
import { contentsOf } from './contents.ts'
import { mostPdfBytes } from './pdf-file.ts'
import { reportById, updateReport } from './reports.store.ts'

/**
 * Draws the PDF of a report, then in one transaction: the file's key, the link and both rows for the feed, and the mails. A second run finds
 * the key and does nothing; a file drawn by a run that died before that transaction is left over, and nobody knows its name.
 */
export async function drawReportPdf(house: House, reportId: number): Promise<void> {
  const report = await reportById(house.db, reportId)
  const contents = report && contentsOf(report)
  if (!contents || report.pdf_key) return
  const settings = await readSettings(house.db)
  const pdf = await contents.draw({ zone: settings.timeZone })
  const blob = await house.blobs.put(pdf, { maxBytes: mostPdfBytes })
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, report.request_id)
    const now = await reportById(tx, report.id)
    if (!request || request.erased_at || !now || !contentsOf(now) || now.pdf_key) return house.blobs.remove(blob.key)
    await updateReport(tx, report.id, { pdf_key: blob.key, pdf_size: blob.size })
    // A version that is drawn anew, because somebody asked to be forgotten, was told before.
    if ((await linksOf(tx, { kind: 'report', subjectId: report.id })).length > 0) return
    const expiresAt = after(house.clock.now(), settings.reportLinkDays * day)
    if (request.push_url) await house.queue.add(tx, markPushed, { requestId: request.id }, { key: String(request.id) })
    await tellReport(tx, house, { request, reportId: report.id, version: report.version, contents })
    // An ATS that only sends has no feed that could be written; it is told where the result stands.
    if (request.push_url && !(await house.connection.current())) return
    const { row: link } = await issueLink(tx, house, {
      kind: 'report',
      subjectId: report.id,
      expiresAt,
      by: 'HiPeople',
      keep: true,
    })
    const version = report.version > 1 ? `, version ${report.version}` : ''
    await planFeedWrite(tx, house, {
      cause: `report:${report.id}:note`,
      kind: 'note',
      request,
      reportId: report.id,
      linkId: link.id,
      body: [
        `HiPeople: the ${contents.title.toLowerCase()} on ${request.candidate_name} for ${request.terms.roleTitle} is ready${version}.`,
        ...contents.sentences,
        `PDF report: {link} (opens without signing in until ${dayText(expiresAt, settings.timeZone)})`,
        `For the hiring team in HiPeople: ${house.publicUrl}/hipeople/reports/${report.id}`,
        'The PDF is also attached to the candidate.',
      ].join('\n'),
    })
    await planFeedWrite(tx, house, { cause: `report:${report.id}:pdf`, kind: 'attachment', request, reportId: report.id, body: '' })
  })
}
