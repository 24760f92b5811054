// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import type { Handler } from '../call.ts'
import { applicationFrom } from '../given-application.ts'
import { candidateFrom, fieldWriter } from '../given-candidate.ts'
import { createWithNotes, requireAuthors } from './candidates.create.ts'

/** Always one prospect's application; without `application` it stands on no job. */
export const createProspect: Handler<'prospects.create'> = async (call) => {
  const { core, actor, body } = call
  await requireAuthors(call)
  const candidate = await candidateFrom(core, body)
  const { custom_fields, ...given } = body.application ?? {}
  const application = await applicationFrom(core, actor, { given: { ...given, prospect: true }, at: 'application' })
  if ('prospect' in application) {
    const customValues = (await fieldWriter(core, 'application', { custom_fields }))({})
    return createWithNotes(call, { candidate, applications: [{ prospect: { ...application.prospect, customValues } }] })
  }
  return createWithNotes(call, { candidate, applications: [application] })
}
