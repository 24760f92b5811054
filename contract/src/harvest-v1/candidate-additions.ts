// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
// What is added to a candidate, and taken away again.
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { successMessage } from './shapes/answers.ts'
import { candidateUpload, uploadedAttachment } from './shapes/attachment.ts'
import { education, employment } from './shapes/candidate.ts'
import { givenEducation, givenEmployment, givenNote } from './shapes/candidate-write.ts'
import { addedEmail, note } from './shapes/feed.ts'
import { filledText, givenId, givenText, idText } from './shapes/values.ts'

const { post, remove } = resource('Candidates')

export const addAttachment = post({
  id: 'candidates.add_attachment',
  label: 'POST: Add Attachment',
  path: '/v1/candidates/{id}/attachments',
  params: byId,
  body: candidateUpload,
  reply: uploadedAttachment,
  status: 201,
  served: true,
})

/** Answers 200, as seen in traffic, although something is made. */
export const addNote = post({
  id: 'candidates.add_note',
  label: 'POST: Add Note',
  path: '/v1/candidates/{id}/activity_feed/notes',
  params: byId,
  body: givenNote,
  reply: note,
  served: true,
})

/** Keeps a mail in the feed; nothing is sent, and the addresses are not checked. */
export const addEmailNote = post({
  id: 'candidates.add_email_note',
  label: 'POST: Add E-mail',
  path: '/v1/candidates/{id}/activity_feed/emails',
  params: byId,
  body: z.object({
    user_id: givenId,
    to: filledText,
    from: filledText,
    cc: z.array(givenText).nullish(),
    subject: filledText,
    body: filledText,
  }),
  reply: addedEmail,
  status: 201,
  served: true,
})

export const addEducation = post({
  id: 'candidates.add_education',
  label: 'POST: Add Education',
  path: '/v1/candidates/{id}/educations',
  params: byId,
  body: givenEducation,
  reply: education,
  status: 201,
  served: true,
})

export const removeEducation = remove({
  id: 'candidates.remove_education',
  label: 'DELETE: Remove Education From Candidate',
  path: '/v1/candidates/{candidate_id}/educations/{education_id}',
  params: z.object({ candidate_id: idText, education_id: idText }),
  reply: successMessage,
  served: true,
})

export const addEmployment = post({
  id: 'candidates.add_employment',
  label: 'POST: Add Employment',
  path: '/v1/candidates/{id}/employments',
  params: byId,
  body: givenEmployment,
  reply: employment,
  status: 201,
  served: true,
})

export const removeEmployment = remove({
  id: 'candidates.remove_employment',
  label: 'DELETE: Remove Employment From Candidate',
  path: '/v1/candidates/{candidate_id}/employments/{employment_id}',
  params: z.object({ candidate_id: idText, employment_id: idText }),
  reply: successMessage,
  served: true,
})

export const candidateAdditions = keyById(
  addAttachment,
  addNote,
  addEmailNote,
  addEducation,
  removeEducation,
  addEmployment,
  removeEmployment,
)
