// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { addApplication as add, addProspectApplication } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'
import { applicationFrom, fileUploads, prospectFrom, uploadsOf } from '../given-application.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const addApplication: Handler<'candidates.add_application'> = async ({ core, actor, params, body }) => {
  const uploads = await uploadsOf(core, body.attachments ?? [], 'attachments')
  const id = body.prospect
    ? await addProspectApplication(core, actor, { ...(await prospectFrom(core, body, '')), candidateId: params.id })
    : await add(core, actor, { ...(await applicationFrom(core, body, '')), candidateId: params.id })
  await fileUploads(core, actor, { candidateId: params.id, applicationId: id, uploads })
  return applicationAnswer(core, id)
}
