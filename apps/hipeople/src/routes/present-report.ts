import type { ReportRow } from '../contract/index.ts'
import type { FeedWriteRow } from '../feed-writes/feed-writes.store.ts'
import type { ReportRow as StoredReport } from '../reports/reports.store.ts'

interface Named extends StoredReport {
  readonly candidate_name: string
  readonly job_name: string
  readonly role_title: string
  /** The newest version of the same check. */
  readonly latest: number
}

export function presentReport(report: Named, writes: readonly FeedWriteRow[]): ReportRow {
  const mine = writes.filter((one) => one.report_id === report.id)
  const refused = mine.some(({ state }) => state === 'refused')
  const written = mine.length > 0 && mine.every(({ state }) => state === 'written')
  return {
    id: report.id,
    requestId: report.request_id,
    version: report.version,
    candidateName: report.candidate_name,
    roleTitle: report.role_title,
    jobName: report.job_name,
    answered: report.snapshot?.summary.answered ?? 0,
    asked: report.snapshot?.summary.asked ?? 0,
    madeAt: report.made_at.toISOString(),
    pdf: report.snapshot === null ? 'erased' : report.pdf_key === null ? 'drawing' : 'ready',
    feed: refused ? 'refused' : written ? 'written' : 'waiting',
    isLatest: report.version === report.latest,
  }
}
