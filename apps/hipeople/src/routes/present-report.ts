import type { ModuleId, ReportRow } from '../contract/index.ts'
import type { FeedWriteRow } from '../feed-writes/feed-writes.store.ts'
import { contentsOf } from '../reports/contents.ts'
import type { ReportRow as StoredReport } from '../reports/reports.store.ts'

interface Named extends StoredReport {
  readonly candidate_name: string
  readonly job_name: string
  readonly role_title: string
  readonly module: ModuleId
  /** The newest version of the same check. */
  readonly latest: number
}

export function presentReport(report: Named, writes: readonly FeedWriteRow[]): ReportRow {
  const mine = writes.filter((one) => one.report_id === report.id)
  const refused = mine.some(({ state }) => state === 'refused')
  const written = mine.length > 0 && mine.every(({ state }) => state === 'written')
  const contents = contentsOf(report)
  return {
    id: report.id,
    requestId: report.request_id,
    version: report.version,
    candidateName: report.candidate_name,
    roleTitle: report.role_title,
    jobName: report.job_name,
    answered: contents?.done ?? 0,
    asked: contents?.of ?? 0,
    madeAt: report.made_at.toISOString(),
    pdf: !contents ? 'erased' : report.pdf_key === null ? 'drawing' : 'ready',
    feed: refused ? 'refused' : written ? 'written' : 'waiting',
    isLatest: report.version === report.latest,
    module: report.module,
  }
}
