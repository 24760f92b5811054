// Public documentation: https://developers.greenhouse.io/harvest.html#applications
// The ways an application changes its state. The answer is the application as it then is, where nothing else is said.
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { application } from './shapes/application.ts'
import { flag, givenDay, givenId, givenText, id, text } from './shapes/values.ts'

const { patch, post } = resource('Applications')

/** `from_stage_id` guards against a move that somebody else has made meanwhile. */
export const advanceApplication = post({
  id: 'applications.advance',
  label: 'POST: Advance Application',
  path: '/v1/applications/{id}/advance',
  params: byId,
  body: z.object({ from_stage_id: givenId }),
  reply: application,
  served: true,
})

export const moveApplication = post({
  id: 'applications.move',
  label: 'POST: Move Application',
  path: '/v1/applications/{id}/move',
  params: byId,
  body: z.object({ from_stage_id: givenId, to_stage_id: givenId }),
  reply: application,
  served: true,
})

export const transferApplication = post({
  id: 'applications.transfer_to_job',
  label: 'POST: Moves Application to Job',
  path: '/v1/applications/{id}/transfer_to_job',
  params: byId,
  body: z.object({ new_job_id: givenId, new_stage_id: givenId.nullish() }),
  reply: application,
  served: true,
})

export const convertProspect = patch({
  id: 'applications.convert_prospect',
  label: 'PATCH: Convert a prospect',
  path: '/v1/applications/{id}/convert_prospect',
  params: byId,
  body: z.object({ job_id: givenId, initial_stage_id: givenId.nullish() }),
  reply: z.strictObject({ success: flag, old_application_id: id, new_application_id: id, new_job_id: id, new_stage_id: id }),
  served: true,
})

/** `opening_id` is the opening's id here, not its free text. */
export const hireApplication = post({
  id: 'applications.hire',
  label: 'POST: Hire Application',
  path: '/v1/applications/{id}/hire',
  params: byId,
  body: z
    .object({ start_date: givenDay.nullish(), opening_id: givenId.nullish(), close_reason_id: givenId.nullish() })
    .prefault({}),
  reply: application,
  served: true,
})

const localInstant = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/

export const rejectApplication = post({
  id: 'applications.reject',
  label: 'POST: Reject Application',
  path: '/v1/applications/{id}/reject',
  params: byId,
  body: z
    .object({
      rejection_reason_id: givenId.nullish(),
      notes: givenText.nullish(),
      rejection_email: z
        .object({
          /** Without a zone it is read in the zone of the user on whose behalf the call is made. */
          send_email_at: z.string().regex(localInstant, 'Must be a time such as 2031-05-04T09:30:00').nullish(),
          email_template_id: givenId,
        })
        .nullish(),
    })
    .prefault({}),
  reply: application,
  served: true,
})

export const updateRejectionReason = patch({
  id: 'applications.update_rejection_reason',
  label: 'PATCH: Update Rejection Reason',
  path: '/v1/applications/{id}/reject',
  params: byId,
  body: z.object({ rejection_reason_id: givenId }),
  reply: z.strictObject({ id, message: text, success: flag }),
  served: true,
})

export const unrejectApplication = post({
  id: 'applications.unreject',
  label: 'POST: Unreject Application',
  path: '/v1/applications/{id}/unreject',
  params: byId,
  reply: application,
  served: true,
})

export const applicationMoves = keyById(
  advanceApplication,
  transferApplication,
  moveApplication,
  convertProspect,
  hireApplication,
  rejectApplication,
  updateRejectionReason,
  unrejectApplication,
)
