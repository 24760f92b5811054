// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { message } from './shapes/answers.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { named, person } from './shapes/person.ts'
import { day, filledText, flagText, givenDay, givenId, givenText, id, instant, text, timestamp } from './shapes/values.ts'

const { get, patch, post, remove } = resource('Scheduled Interviews')

/** An instant, or a day for what lasts all day. */
const edge = z.strictObject({ date_time: timestamp.optional(), date: day.optional() })
const responseStatus = z.enum(['needs_action', 'declined', 'tentative', 'accepted'])

const scheduledInterview = z.strictObject({
  id,
  application_id: id,
  external_event_id: text.nullable(),
  start: edge,
  end: edge,
  location: text.nullable(),
  video_conferencing_url: text.nullable(),
  status: z.enum(['scheduled', 'awaiting_feedback', 'complete']),
  created_at: timestamp,
  updated_at: timestamp,
  interview: named,
  organizer: person.nullable(),
  interviewers: z.array(
    z.strictObject({
      id: id.nullable(),
      employee_id: text.nullable(),
      name: text.nullable(),
      email: text,
      response_status: responseStatus,
      scorecard_id: id.nullable(),
    }),
  ),
})

/** `actionable=true` lists what the API may change: made by it, not complete, on an active application. */
const filters = {
  ...numberedPages,
  ...createdWindow,
  ...updatedWindow,
  external_event_id: givenText.optional(),
  actionable: flagText.optional(),
}

export const listInterviews = get({
  id: 'scheduled_interviews.list',
  label: 'GET: List Interviews',
  path: '/v1/scheduled_interviews',
  paging: 'page',
  query: z.object({
    ...filters,
    starts_before: instant.optional(),
    starts_after: instant.optional(),
    ends_before: instant.optional(),
    ends_after: instant.optional(),
  }),
  reply: z.array(scheduledInterview),
  served: true,
})

export const listInterviewsForApplication = get({
  id: 'scheduled_interviews.list_for_application',
  label: 'GET: List Interviews for Application',
  path: '/v1/applications/{id}/scheduled_interviews',
  paging: 'page',
  params: byId,
  query: z.object(filters),
  reply: z.array(scheduledInterview),
  served: true,
})

export const retrieveInterview = get({
  id: 'scheduled_interviews.retrieve',
  label: 'GET: Retrieve Interview',
  path: '/v1/scheduled_interviews/{id}',
  params: byId,
  reply: scheduledInterview,
  served: true,
})

const interviewer = z
  .object({
    user_id: givenId.nullish(),
    email: givenText.nullish(),
    employee_id: givenText.nullish(),
    response_status: responseStatus,
  })
  .refine(
    (given) => [given.user_id, given.email, given.employee_id].filter((value) => value != null).length === 1,
    'Must hold one of user_id, email and employee_id',
  )

/** An instant, or a plain day for what lasts all day. */
const givenEdge = z
  .union(
    [
      instant.transform((at) => ({ at, allDay: false })),
      givenDay.transform((date) => ({ at: new Date(`${date}T00:00:00Z`), allDay: true })),
    ],
    'Must be an instant with its zone, such as 2031-05-04T09:30:00Z, or a day such as 2031-05-04',
  )
  .meta({ kind: 'timestamp' })

const given = {
  interviewers: z.array(interviewer).min(1),
  start: givenEdge,
  end: givenEdge,
  external_event_id: filledText,
  location: givenText.nullish(),
  video_conferencing_url: givenText.nullish(),
}

const newInterview = z.object({ application_id: givenId, interview_id: givenId, ...given })
const changedInterview = z.object({
  ...given,
  interviewers: given.interviewers.nullish(),
  start: givenEdge.nullish(),
  end: givenEdge.nullish(),
  external_event_id: filledText.nullish(),
})

/** The user on whose behalf the call is made becomes the organizer. */
export const createInterview = post({
  id: 'scheduled_interviews.create_v2',
  label: 'POST: Create a scheduled interview',
  path: '/v2/scheduled_interviews',
  body: newInterview,
  reply: scheduledInterview,
  status: 201,
  served: true,
})

export const updateInterview = patch({
  id: 'scheduled_interviews.update_v2',
  label: 'PATCH: Update a scheduled interview',
  path: '/v2/scheduled_interviews/{id}',
  params: byId,
  body: changedInterview,
  reply: scheduledInterview,
  served: true,
})

export const deleteInterview = remove({
  id: 'scheduled_interviews.delete',
  label: 'DELETE: Delete a scheduled interview',
  path: '/v1/scheduled_interviews/{id}',
  params: byId,
  reply: message,
  served: true,
})

export const createInterviewV1 = post({
  id: 'scheduled_interviews.create_v1',
  label: 'POST: Create a scheduled interview',
  path: '/v1/scheduled_interviews',
  body: newInterview,
  reply: scheduledInterview,
  status: 201,
  replacedBy: 'scheduled_interviews.create_v2',
  served: true,
})

export const updateInterviewV1 = patch({
  id: 'scheduled_interviews.update_v1',
  label: 'PATCH: Update a scheduled interview',
  path: '/v1/scheduled_interviews/{id}',
  params: byId,
  body: changedInterview,
  reply: scheduledInterview,
  replacedBy: 'scheduled_interviews.update_v2',
  served: true,
})

export const scheduledInterviews = keyById(
  listInterviews,
  listInterviewsForApplication,
  retrieveInterview,
  createInterview,
  updateInterview,
  deleteInterview,
  createInterviewV1,
  updateInterviewV1,
)
