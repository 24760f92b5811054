// Public documentation: https://developers.greenhouse.io/harvest.html#tags
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { message } from './shapes/answers.ts'
import { numberedPages } from './shapes/paging.ts'
import { named } from './shapes/person.ts'
import { filledText, idText } from './shapes/values.ts'

const { get, post, put, remove } = resource('Tags')

const tagOfCandidate = z.object({ candidate_id: idText, tag_id: idText })

export const listTags = get({
  id: 'tags.list',
  label: 'GET: List Candidate Tags',
  path: '/v1/tags/candidate',
  paging: 'page',
  query: z.object(numberedPages),
  reply: z.array(named),
  served: true,
})

/** Answers 200 when there is such a tag already, in whatever letters. */
export const createTag = post({
  id: 'tags.create',
  label: 'POST: Add New Candidate Tag',
  path: '/v1/tags/candidate',
  body: z.object({ name: filledText }),
  reply: named,
  status: 201,
  served: true,
})

/** Success means that the work is queued. */
export const deleteTag = remove({
  id: 'tags.delete',
  label: 'DELETE: Destroy a candidate tag',
  path: '/v1/tags/candidate/{tag_id}',
  params: z.object({ tag_id: idText }),
  reply: message,
  served: true,
})

export const listTagsOfCandidate = get({
  id: 'tags.list_for_candidate',
  label: 'GET: List tags applied to candidate',
  path: '/v1/candidates/{id}/tags',
  paging: 'unspecified',
  params: byId,
  query: z.object(numberedPages),
  reply: z.array(named),
  served: true,
})

export const removeTagFromCandidate = remove({
  id: 'tags.remove_from_candidate',
  label: 'DELETE: Remove tag from candidate',
  path: '/v1/candidates/{candidate_id}/tags/{tag_id}',
  params: tagOfCandidate,
  reply: message,
  served: true,
})

export const addTagToCandidate = put({
  id: 'tags.add_to_candidate',
  label: 'PUT: Add a candidate tag',
  path: '/v1/candidates/{candidate_id}/tags/{tag_id}',
  params: tagOfCandidate,
  reply: message,
  served: true,
})

export const tags = keyById(listTags, createTag, deleteTag, listTagsOfCandidate, removeTagFromCandidate, addTagToCandidate)
