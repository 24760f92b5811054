// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { message } from './shapes/answers.ts'
import { application } from './shapes/application.ts'
import { applicationUpload, uploadedAttachment } from './shapes/attachment.ts'
import { givenReferrer } from './shapes/candidate-write.ts'
import { customFieldWrites } from './shapes/custom-fields.ts'
import { createdWindow, numberedPages } from './shapes/paging.ts'
import { givenId, givenText, idText, instant } from './shapes/values.ts'

const { get, patch, post, remove } = resource('Applications')

export const listApplications = get({
  id: 'applications.list',
  label: 'GET: List Applications',
  path: '/v1/applications',
  paging: 'page',
  query: z.object({
    ...numberedPages,
    ...createdWindow,
    last_activity_after: instant.optional(),
    job_id: idText.optional(),
    /** A status that no application has finds nothing; it is not refused. */
    status: givenText.optional(),
  }),
  reply: z.array(application),
  served: true,
})

export const retrieveApplication = get({
  id: 'applications.retrieve',
  label: 'GET: Retrieve Application',
  path: '/v1/applications/{id}',
  params: byId,
  reply: application,
  served: true,
})

export const deleteApplication = remove({
  id: 'applications.delete',
  label: 'DELETE: Delete Application',
  path: '/v1/applications/{id}',
  params: byId,
  reply: message,
  served: true,
})

export const updateApplication = patch({
  id: 'applications.update',
  label: 'PATCH: Update Application',
  path: '/v1/applications/{id}',
  params: byId,
  body: z.object({
    source_id: givenId.nullish(),
    referrer: givenReferrer.nullish(),
    recruiter_id: givenId.nullish(),
    coordinator_id: givenId.nullish(),
    custom_fields: customFieldWrites.nullish(),
    prospect_pool_id: givenId.nullish(),
    prospect_stage_id: givenId.nullish(),
    rejection_details: z.object({ custom_fields: customFieldWrites.nullish() }).nullish(),
  }),
  reply: application,
  served: true,
})

export const addAttachmentToApplication = post({
  id: 'applications.add_attachment',
  label: 'POST: Add Attachment to Application',
  path: '/v1/applications/{id}/attachments',
  params: byId,
  body: applicationUpload,
  reply: uploadedAttachment,
  status: 201,
  served: true,
})

export const applications = keyById(
  listApplications,
  retrieveApplication,
  deleteApplication,
  updateApplication,
  addAttachmentToApplication,
)
