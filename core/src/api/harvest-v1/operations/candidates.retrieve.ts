// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import type { CoreContext } from '../../../context.ts'
import type { Handler } from '../call.ts'
import { candidateDocument } from '../documents/index.ts'
import { resourceNotFound } from '../errors.ts'

export const retrieveCandidate: Handler<'candidates.retrieve'> = async ({ core, params }) => candidateAnswer(core, params.id)

/** One candidate as an answer; 404 when there is none. */
export async function candidateAnswer(core: CoreContext, id: number) {
  const document = await candidateDocument(core, id)
  if (!document) throw resourceNotFound()
  return document
}
