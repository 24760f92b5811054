// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { givenAnonymizedFields } from './shapes/anonymized-fields.ts'
import { message } from './shapes/answers.ts'
import { application } from './shapes/application.ts'
import { candidateUpload } from './shapes/attachment.ts'
import { candidate } from './shapes/candidate.ts'
import { givenApplication, givenContacts, givenPerson, givenPlace, givenReferrer, givenTeam } from './shapes/candidate-write.ts'
import { customFieldWrites } from './shapes/custom-fields.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { filledText, givenFlag, givenId, givenText, idList, idText } from './shapes/values.ts'

const { get, patch, post, put, remove } = resource('Candidates')

/** `email` outweighs `candidate_ids`; together with `job_id` either narrows to that job. */
export const listCandidates = get({
  id: 'candidates.list',
  label: 'GET: List Candidates',
  path: '/v1/candidates',
  paging: 'page',
  query: z.object({
    ...numberedPages,
    ...createdWindow,
    ...updatedWindow,
    job_id: idText.optional(),
    email: givenText.optional(),
    candidate_ids: idList(50).optional(),
  }),
  reply: z.array(candidate),
  served: true,
})

export const retrieveCandidate = get({
  id: 'candidates.retrieve',
  label: 'GET: Retrieve Candidate',
  path: '/v1/candidates/{id}',
  params: byId,
  reply: candidate,
  served: true,
})

export const deleteCandidate = remove({
  id: 'candidates.delete',
  label: 'DELETE: Delete Candidate',
  path: '/v1/candidates/{id}',
  params: byId,
  reply: message,
  served: true,
})

/** The published sample wraps this answer in a list; every other answer about one candidate is the candidate itself. */
export const updateCandidate = patch({
  id: 'candidates.update',
  label: 'PATCH: Edit Candidate',
  path: '/v1/candidates/{id}',
  params: byId,
  body: z.object({
    first_name: filledText.nullish(),
    last_name: filledText.nullish(),
    company: givenText.nullish(),
    title: givenText.nullish(),
    is_private: givenFlag.nullish(),
    ...givenContacts,
    custom_fields: customFieldWrites.nullish(),
    ...givenTeam,
  }),
  reply: candidate,
  served: true,
})

export const createCandidate = post({
  id: 'candidates.create',
  label: 'POST: Add Candidate',
  path: '/v1/candidates',
  body: z.object({ ...givenPerson, applications: z.array(givenApplication).min(1) }),
  reply: candidate,
  status: 201,
  served: true,
})

/** One application at most, and always a prospect's. */
export const createProspect = post({
  id: 'prospects.create',
  label: 'POST: Add Prospect',
  path: '/v1/prospects',
  body: z.object({
    ...givenPerson,
    application: z
      .object({
        job_ids: z.array(givenId).nullish(),
        ...givenPlace,
        source_id: givenId.nullish(),
        referrer: givenReferrer.nullish(),
        custom_fields: customFieldWrites.nullish(),
        attachments: z.array(candidateUpload).nullish(),
      })
      .nullish(),
  }),
  reply: candidate,
  status: 201,
  served: true,
})

/** The names of the fields stand in the query, divided by commas. */
export const anonymizeCandidate = put({
  id: 'candidates.anonymize',
  label: 'PUT: Anonymize Candidate',
  path: '/v1/candidates/{id}/anonymize',
  params: byId,
  query: z.object({ fields: givenAnonymizedFields }),
  reply: candidate,
  served: true,
})

/** Answers with the one who stays. */
export const mergeCandidates = put({
  id: 'candidates.merge',
  label: 'PUT: Merge two candidates',
  path: '/v1/candidates/merge',
  body: z.object({ primary_candidate_id: givenId, duplicate_candidate_id: givenId }),
  reply: candidate,
  served: true,
})

export const addApplication = post({
  id: 'candidates.add_application',
  label: 'POST: Add Application',
  path: '/v1/candidates/{id}/applications',
  params: byId,
  body: givenApplication,
  reply: application,
  status: 201,
  served: true,
})

export const candidates = keyById(
  listCandidates,
  retrieveCandidate,
  deleteCandidate,
  updateCandidate,
  createCandidate,
  createProspect,
  anonymizeCandidate,
  mergeCandidates,
  addApplication,
)
