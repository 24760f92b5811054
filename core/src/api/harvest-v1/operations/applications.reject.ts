// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { rejectApplication as reject } from '../../../applications/index.ts'
import type { CoreContext } from '../../../context.ts'
import { findEmailTemplate } from '../../../organization/index.ts'
import { zonedInstant } from '../../../users/index.ts'
import type { Handler } from '../call.ts'
import { validationError } from '../errors.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const rejectApplication: Handler<'applications.reject'> = async ({ core, actor, user, params, body }) => {
  await reject(core, actor, {
    applicationId: params.id,
    reasonId: body.rejection_reason_id ?? null,
    ...(body.notes ? { notes: body.notes } : {}),
    ...(body.rejection_email ? { email: await emailFrom(core, body.rejection_email, user?.time_zone ?? 'UTC') } : {}),
  })
  return applicationAnswer(core, params.id)
}

/** The template's text and the time, read in the zone of the user on whose behalf the call is made. */
async function emailFrom(core: CoreContext, given: { email_template_id: number; send_email_at?: string | null }, zone: string) {
  const template = await findEmailTemplate(core.db, given.email_template_id)
  if (!template)
    throw validationError([
      {
        message: `There is no e-mail template with the id ${given.email_template_id}.`,
        field: 'rejection_email[email_template_id]',
      },
    ])
  if (!given.send_email_at) return { subject: template.subject, body: template.body }
  const sendAt = zonedInstant(given.send_email_at, zone)
  if (!sendAt)
    throw validationError([
      { message: `${given.send_email_at} is no time that the calendar has.`, field: 'rejection_email[send_email_at]' },
    ])
  return { subject: template.subject, body: template.body, sendAt }
}
