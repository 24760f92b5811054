// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { addEmployment as add } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'
import { employmentFrom } from '../given-career.ts'
import { presentEmployment } from '../present/candidate.ts'

export const addEmployment: Handler<'candidates.add_employment'> = async ({ core, actor, params, body }) =>
  presentEmployment(await add(core, actor, { candidateId: params.id, employment: employmentFrom(body) }))
