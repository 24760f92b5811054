// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { success } from './shapes/answers.ts'
import { jobPost } from './shapes/job-post.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { filledText, flag, flagText, givenId, givenText, id, presence, text, timestamp } from './shapes/values.ts'

const { get, patch } = resource('Job Posts')

const fullContent = { full_content: flagText.optional() }

/** Deleted posts are listed too, unless `active` says otherwise. */
export const listJobPosts = get({
  id: 'job_posts.list',
  label: 'GET: List Job Posts',
  path: '/v1/job_posts',
  paging: 'page',
  query: z.object({
    ...numberedPages,
    ...createdWindow,
    ...updatedWindow,
    live: flagText.optional(),
    active: flagText.optional(),
    ...fullContent,
    internal: flagText.optional(),
  }),
  reply: z.array(jobPost),
  served: true,
})

export const retrieveJobPost = get({
  id: 'job_posts.retrieve',
  label: 'GET: Retrieve Job Post',
  path: '/v1/job_posts/{id}',
  params: byId,
  query: z.object(fullContent),
  reply: jobPost,
  served: true,
})

export const listJobPostsForJob = get({
  id: 'job_posts.list_for_job',
  label: 'GET: List Job Posts for Job',
  path: '/v1/jobs/{id}/job_posts',
  paging: 'unspecified',
  params: byId,
  query: z.object({ ...numberedPages, active: flagText.optional(), ...fullContent }),
  reply: z.array(jobPost),
  served: true,
})

/** From the days of one post per job. */
export const retrieveJobPostForJob = get({
  id: 'job_posts.retrieve_for_job',
  label: 'GET: Retrieve Job Post for Job',
  path: '/v1/jobs/{id}/job_post',
  params: byId,
  query: z.object({ content: presence, questions: presence, ...fullContent }),
  reply: jobPost.extend({
    content: jobPost.shape.content.optional(),
    questions: jobPost.shape.questions.optional(),
  }),
  served: true,
})

export const listCustomLocations = get({
  id: 'job_posts.custom_locations',
  label: 'GET: Retrieve Custom Locations for Job Post',
  path: '/v1/job_posts/{id}/custom_locations',
  paging: 'unspecified',
  params: byId,
  query: z.object(numberedPages),
  reply: z.array(
    z.strictObject({
      id,
      value: text,
      active: flag,
      greenhouse_job_board_id: id,
      created_at: timestamp,
      updated_at: timestamp,
    }),
  ),
  served: true,
})

/** A text, or an object for boards that are limited to offices or to a list of places. */
const givenLocation = z.union(
  [givenText, z.object({ office_id: givenId.nullish(), custom_location_id: givenId.nullish() })],
  'Must be text, or an object with office_id or custom_location_id',
)

const givenPost = { title: filledText.nullish(), location: givenLocation.nullish(), content: givenText.nullish() }

export const updateJobPost = patch({
  id: 'job_posts.update_v2',
  label: 'PATCH: Update Job Post',
  path: '/v2/job_posts/{id}',
  params: byId,
  body: z.object(givenPost),
  reply: success,
  served: true,
})

export const updateJobPostStatus = patch({
  id: 'job_posts.update_status_v2',
  label: 'PATCH: Update Job Post Status',
  path: '/v2/job_posts/{id}/status',
  params: byId,
  body: z.object({ status: z.enum(['live', 'offline']) }),
  reply: success,
  served: true,
})

export const updateJobPostV1 = patch({
  id: 'job_posts.update_v1',
  label: 'PATCH: Update Job Post',
  path: '/v1/job_posts/{id}',
  params: byId,
  body: z.object({ ...givenPost, status: z.enum(['live', 'offline']).nullish() }),
  reply: success,
  replacedBy: 'job_posts.update_v2',
  served: true,
})

export const jobPosts = keyById(
  listJobPosts,
  retrieveJobPost,
  listJobPostsForJob,
  retrieveJobPostForJob,
  listCustomLocations,
  updateJobPost,
  updateJobPostStatus,
  updateJobPostV1,
)
