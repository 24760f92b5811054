// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { unrejectApplication as unreject } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const unrejectApplication: Handler<'applications.unreject'> = async ({ core, actor, params }) => {
  await unreject(core, actor, params.id)
  return applicationAnswer(core, params.id)
}
