import type { TakeHomeTest } from '@orangery/contract/recruiting'
import type { logLinesOf, testsOfApplication } from '../../../assessments/index.ts'

type Row = Awaited<ReturnType<typeof testsOfApplication>>[number]
type Line = Awaited<ReturnType<typeof logLinesOf>>[number]

/** One sending with its log, as the profile shows it. */
export function presentTest(row: Row, lines: readonly Line[]): TakeHomeTest {
  return {
    id: row.id,
    partner: row.partner,
    testName: row.partner_test_name,
    stage: { id: row.stage_id, name: row.stage },
    state: row.state,
    marked: row.marked_at !== null,
    partnerStatus: row.partner_status,
    score: row.score,
    profileUrl: row.profile_url,
    metadata: Object.entries(row.metadata)
      .filter(([, value]) => value !== null && value !== '')
      .map(([label, value]) => ({ label, value: typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value) })),
    problem: row.end_reason ?? row.problem,
    sender: row.sender,
    requestedAt: row.requested_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    completedAt: row.completed_at?.toISOString() ?? null,
    log: lines.map((line) => ({ at: line.at.toISOString(), problem: line.problem, text: line.body })),
  }
}
