// From what apps say to the wire.
import type { HarvestV1, HarvestV1ServedId } from '@orangery/contract/harvest-v1'
import type { z } from 'zod'
import type { ApplicationFilter, CandidateFilter, Hire, NewApplication, NewCandidate, Rejection } from '../ats.ts'

type Body<Id extends HarvestV1ServedId> = z.input<HarvestV1[Id]['body']>

export function candidateFilter({ jobId, email, createdAfter, updatedAfter }: CandidateFilter) {
  return { job_id: jobId, email, created_after: createdAfter, updated_after: updatedAfter }
}

export function applicationFilter({ jobId, status, createdAfter, lastActivityAfter }: ApplicationFilter) {
  return { job_id: jobId, status, created_after: createdAfter, last_activity_after: lastActivityAfter }
}

export function newApplication({ jobId, stageId, sourceId }: NewApplication): Body<'candidates.add_application'> {
  return { job_id: jobId, initial_stage_id: stageId, source_id: sourceId }
}

export function newCandidate(candidate: Omit<NewCandidate, 'actor'>): Body<'candidates.create'> {
  return {
    first_name: candidate.firstName,
    last_name: candidate.lastName,
    company: candidate.company,
    title: candidate.title,
    email_addresses: candidate.emails === undefined ? undefined : [...candidate.emails],
    phone_numbers: candidate.phones === undefined ? undefined : [...candidate.phones],
    tags: candidate.tags === undefined ? undefined : [...candidate.tags],
    applications: candidate.applications.map(newApplication),
  }
}

export function rejection({ reasonId, notes, email }: Omit<Rejection, 'actor' | 'applicationId'>): Body<'applications.reject'> {
  return {
    rejection_reason_id: reasonId,
    notes,
    rejection_email:
      email === undefined ? undefined : { email_template_id: email.templateId, send_email_at: email.sendAt?.toISOString() },
  }
}

export function hire({ startDate, openingId, closeReasonId }: Omit<Hire, 'actor' | 'applicationId'>): Body<'applications.hire'> {
  return { start_date: startDate, opening_id: openingId, close_reason_id: closeReasonId }
}
