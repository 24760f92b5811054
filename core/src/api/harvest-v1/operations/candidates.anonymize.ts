// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { anonymizeCandidate as anonymize } from '../../../anonymize/index.ts'
import type { Handler } from '../call.ts'
import { candidateAnswer } from './candidates.retrieve.ts'

export const anonymizeCandidate: Handler<'candidates.anonymize'> = async ({ core, actor, params, query }) => {
  await anonymize(core, actor, { candidateId: params.id, fields: query.fields })
  return candidateAnswer(core, params.id)
}
