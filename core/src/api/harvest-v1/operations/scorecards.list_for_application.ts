// Public documentation: https://developers.greenhouse.io/harvest.html#scorecards
import type { Handler } from '../call.ts'
import { requireApplication } from '../known.ts'
import { pageOfScorecards } from './scorecards.list.ts'

export const listScorecardsForApplication: Handler<'scorecards.list_for_application'> = async (call) => {
  const { id } = await requireApplication(call.core, call.params.id)
  return pageOfScorecards(call, { applicationId: id })
}
