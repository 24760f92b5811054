import { completeStatus, type testStatus } from '@orangery/contract/assessment'
import type { z } from 'zod'
import { closeReasonLabels } from '../contract/index.ts'
import type { House } from '../house.ts'
import { contentsOf } from '../reports/contents.ts'
import { reportsOf } from '../reports/reports.store.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { shownState } from '../requests/state.ts'

type Status = z.input<typeof testStatus.reply>

const words = {
  scheduled: 'sending',
  'no-email': 'no e-mail address',
  invited: 'invited',
  collecting: 'started',
} as const

/** How a sending stands, in the partner contract's shape. Results are told once the report is made, and then without names of other people. */
export async function statusOf(house: House, request: RequestRow): Promise<Status> {
  const state = shownState(request)
  if (state === 'closed')
    return answered(`closed: ${request.close_reason ? closeReasonLabels[request.close_reason].toLowerCase() : 'by hand'}`)
  if (state !== 'complete') return answered(words[state])
  const [report] = await reportsOf(house.db, [request.id])
  const contents = report && contentsOf(report)
  if (!report || !contents) return answered('report is being made')
  return {
    partner_status: completeStatus,
    partner_profile_url: `${house.publicUrl}/hipeople/reports/${report.id}`,
    partner_score: request.score,
    metadata: {
      [request.module === 'assessment' ? 'Tests taken' : 'Referees answered']: contents.done,
      [request.module === 'assessment' ? 'Tests given' : 'Referees asked']: contents.of,
      'Completed at': request.completed_at?.toISOString() ?? null,
      'Report version': report.version,
    },
  }
}

function answered(status: string): Status {
  return { partner_status: status, partner_profile_url: null, partner_score: null, metadata: {} }
}
