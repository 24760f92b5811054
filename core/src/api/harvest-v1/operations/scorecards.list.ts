// Public documentation: https://developers.greenhouse.io/harvest.html#scorecards
import { countScorecards, hydrateScorecards, pageOfScorecardRows, type ScorecardFilter } from '../../../scorecards/index.ts'
import { type Call, type Handler, pageOf } from '../call.ts'
import { presentScorecard } from '../present/scorecard.ts'

export const listScorecards: Handler<'scorecards.list'> = (call) => {
  const { query } = call
  return pageOfScorecards(call, {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
  })
}

export async function pageOfScorecards(call: Pick<Call<'scorecards.list'>, 'core' | 'page' | 'paged'>, filter: ScorecardFilter) {
  const { db } = call.core
  const rows = await call.paged(await pageOfScorecardRows(db, filter, pageOf(call)), () => countScorecards(db, filter))
  return (await hydrateScorecards(db, rows)).map(presentScorecard)
}
