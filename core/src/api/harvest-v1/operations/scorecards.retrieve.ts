// Public documentation: https://developers.greenhouse.io/harvest.html#scorecards
import { findScorecard } from '../../../scorecards/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentScorecard } from '../present/scorecard.ts'

export const retrieveScorecard: Handler<'scorecards.retrieve'> = async ({ core, params }) => {
  const scorecard = await findScorecard(core.db, params.id)
  if (!scorecard) throw resourceNotFound()
  return presentScorecard(scorecard)
}
