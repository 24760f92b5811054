// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { success } from './shapes/answers.ts'
import { customFieldWrites } from './shapes/custom-fields.ts'
import { hiringTeam, job } from './shapes/job.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { filledText, givenFlag, givenId, givenIdOrNone, givenText, idText } from './shapes/values.ts'

const { get, patch, post, put, remove } = resource('Jobs')

export const listJobs = get({
  id: 'jobs.list',
  label: 'GET: List Jobs',
  path: '/v1/jobs',
  paging: 'page',
  query: z.object({
    ...numberedPages,
    ...createdWindow,
    ...updatedWindow,
    requisition_id: givenText.optional(),
    opening_id: givenText.optional(),
    status: z.enum(['open', 'closed', 'draft']).optional(),
    department_id: idText.optional(),
    external_department_id: givenText.optional(),
    office_id: idText.optional(),
    external_office_id: givenText.optional(),
    custom_field_option_id: idText.optional(),
  }),
  reply: z.array(job),
  served: true,
})

export const retrieveJob = get({
  id: 'jobs.retrieve',
  label: 'GET: Retrieve Job',
  path: '/v1/jobs/{id}',
  params: byId,
  reply: job,
  served: true,
})

const givenPlaces = {
  /** Null and no letters say none. */
  department_id: givenIdOrNone.nullish(),
  external_department_id: givenText.nullish(),
  office_ids: z.array(givenId).nullish(),
  external_office_ids: z.array(givenText).nullish(),
}

export const updateJob = patch({
  id: 'jobs.update',
  label: 'PATCH: Update Job',
  path: '/v1/jobs/{id}',
  params: byId,
  body: z.object({
    name: filledText.nullish(),
    notes: givenText.nullish(),
    anywhere: givenFlag.nullish(),
    requisition_id: givenText.nullish(),
    team_and_responsibilities: givenText.nullish(),
    how_to_sell_this_job: givenText.nullish(),
    custom_fields: customFieldWrites.nullish(),
    ...givenPlaces,
  }),
  reply: job,
  served: true,
})

/** Always copies another job. */
export const createJob = post({
  id: 'jobs.create',
  label: 'POST: Create Job',
  path: '/v1/jobs',
  body: z
    .object({
      template_job_id: givenId,
      number_of_openings: z.int().min(1).max(100),
      job_post_name: givenText.nullish(),
      job_name: givenText.nullish(),
      ...givenPlaces,
      requisition_id: givenText.nullish(),
      opening_ids: z.array(givenText).nullish(),
    })
    .refine((given) => given.opening_ids == null || given.opening_ids.length === given.number_of_openings, {
      error: 'Must hold as many entries as number_of_openings says',
      path: ['opening_ids'],
    }),
  reply: job,
  status: 201,
  served: true,
})

export const retrieveHiringTeam = get({
  id: 'jobs.hiring_team',
  label: 'GET: Hiring Team',
  path: '/v1/jobs/{id}/hiring_team',
  params: byId,
  reply: hiringTeam,
  served: true,
})

const member = z.object({ user_id: givenId })
const responsibleMember = member.extend({
  responsible_for_future_candidates: givenFlag,
  responsible_for_active_candidates: givenFlag,
  responsible_for_inactive_candidates: givenFlag,
})

/** A role that is left out stays as it is; an empty list empties it. */
const givenTeam = z.object({
  hiring_managers: z.array(member).nullish(),
  sourcers: z.array(member).nullish(),
  recruiters: z.array(responsibleMember).nullish(),
  coordinators: z.array(responsibleMember).nullish(),
})

export const replaceHiringTeam = put({
  id: 'jobs.hiring_team_replace',
  label: 'PUT: Replace Hiring Team',
  path: '/v1/jobs/{id}/hiring_team',
  params: byId,
  body: givenTeam,
  reply: success,
  served: true,
})

export const addToHiringTeam = post({
  id: 'jobs.hiring_team_add',
  label: 'POST: Add Hiring Team Members',
  path: '/v1/jobs/{id}/hiring_team',
  params: byId,
  body: givenTeam,
  reply: success,
  served: true,
})

const userIds = z.array(givenId).nullish()

export const removeFromHiringTeam = remove({
  id: 'jobs.hiring_team_remove',
  label: 'DELETE: Remove Hiring Team Member',
  path: '/v1/jobs/{id}/hiring_team',
  params: byId,
  body: z.object({ hiring_managers: userIds, sourcers: userIds, recruiters: userIds, coordinators: userIds }),
  reply: success,
  served: true,
})

export const jobs = keyById(
  listJobs,
  retrieveJob,
  updateJob,
  createJob,
  retrieveHiringTeam,
  replaceHiringTeam,
  addToHiringTeam,
  removeFromHiringTeam,
)
