// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { addEducation as add } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'
import { educationFrom } from '../given-career.ts'
import { presentEducation } from '../present/candidate.ts'

export const addEducation: Handler<'candidates.add_education'> = async ({ core, actor, params, body }) =>
  presentEducation(await add(core, actor, { candidateId: params.id, education: await educationFrom(core, body) }))
