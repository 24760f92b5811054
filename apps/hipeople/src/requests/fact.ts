import type { Application, Candidate } from '@orangery/client'
import { z } from 'zod'

/** What is known of an arrival in a stage, from a web hook or from the ATS itself. */
export interface Fact {
  readonly applicationId: number
  readonly candidateId: number
  readonly candidateName: string
  readonly candidateFirstName: string
  readonly isProspect: boolean
  readonly status: string
  readonly jobs: readonly { readonly id: number; readonly name: string }[]
  readonly stage: { readonly id: number; readonly name: string } | null
  /** Time of the move, as the ATS writes it. */
  readonly at: string
  readonly recruiter: { readonly name: string; readonly email: string | null } | null
}

const person = z.looseObject({ name: z.string().nullish(), email: z.string().nullish() }).nullish()
const named = z.looseObject({ id: z.number(), name: z.string() })

/**
 * The parts of an application event that are needed here, and no more: the same hook of a real Greenhouse account carries further keys,
 * and some that are missing.
 */
const payload = z.looseObject({
  application: z.looseObject({
    id: z.number(),
    prospect: z.boolean().nullish(),
    status: z.string().nullish(),
    last_activity_at: z.string(),
    current_stage: named.nullish(),
    jobs: z.array(named).nullish(),
    candidate: z.looseObject({
      id: z.number(),
      first_name: z.string().nullish(),
      last_name: z.string().nullish(),
      recruiter: person,
    }),
  }),
})

/** Reads an event about an application. Throws a ZodError for a payload that is none. */
export function factIn(event: { readonly payload: unknown }): Fact {
  const { application } = payload.parse(event.payload)
  const { candidate } = application
  const recruiter = candidate.recruiter
  return {
    applicationId: application.id,
    candidateId: candidate.id,
    ...nameOf(candidate.first_name, candidate.last_name),
    isProspect: application.prospect ?? false,
    status: application.status ?? 'active',
    jobs: (application.jobs ?? []).map(({ id, name }) => ({ id, name })),
    stage: application.current_stage ? { id: application.current_stage.id, name: application.current_stage.name } : null,
    at: application.last_activity_at,
    recruiter:
      recruiter?.name || recruiter?.email
        ? { name: recruiter.name ?? recruiter.email ?? '', email: recruiter.email ?? null }
        : null,
  }
}

/** The same out of what the ATS answers; without a recruiter's address, which only web hooks tell. */
export function factFrom(application: Application, candidate: Candidate): Fact {
  const recruiter = application.recruiter ?? candidate.recruiter
  return {
    applicationId: application.id,
    candidateId: candidate.id,
    ...nameOf(candidate.firstName, candidate.lastName),
    isProspect: application.isProspect,
    status: application.status,
    jobs: application.jobs,
    stage: application.stage,
    at: application.lastActivityAt.toISOString(),
    recruiter: recruiter ? { name: recruiter.name, email: null } : null,
  }
}

function nameOf(first: string | null | undefined, last: string | null | undefined) {
  const candidateName = `${first ?? ''} ${last ?? ''}`.trim() || 'The candidate'
  return { candidateName, candidateFirstName: (first ?? '').trim() || candidateName }
}
