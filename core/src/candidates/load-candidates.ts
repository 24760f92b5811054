import { inSession } from '@orangery/platform'
import { applicationRowsOf, hydrateApplications } from '../applications/index.ts'
import { loadAttachments } from '../attachments/index.ts'
import type { CoreDb } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import type { Candidate } from './candidate.ts'
import { type CandidateRow, candidateRows } from './candidates.store.ts'
import { educationRows, employmentRows } from './careers.store.ts'

/** Turns rows into whole candidates, in the order of the rows: one statement per kind of thing, whatever the number of rows. */
export function hydrateCandidates(db: CoreDb, rows: readonly CandidateRow[]): Promise<Candidate[]> {
  return inSession(db, (session) => hydrate(session, rows))
}

async function hydrate(db: CoreDb, rows: readonly CandidateRow[]): Promise<Candidate[]> {
  const ids = rows.map((row) => row.id)
  const [applicationRows, files, users, educations, employments] = await Promise.all([
    applicationRowsOf(db, ids),
    loadAttachments(db, ids),
    loadUserRefs(
      db,
      rows.flatMap((row) => [row.recruiter_id, row.coordinator_id]),
    ),
    educationRows(db, ids),
    employmentRows(db, ids),
  ])
  const applications = groupBy(await hydrateApplications(db, applicationRows, files), (one) => one.candidateId)
  const filesOf = groupBy(files, (one) => one.candidateId)
  const educationsOf = groupBy(educations, (one) => one.candidate_id)
  const employmentsOf = groupBy(employments, (one) => one.candidate_id)
  const user = (id: number | null) => (id === null ? null : (users.get(id) ?? null))
  return rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    company: row.company,
    title: row.title,
    isPrivate: row.is_private,
    canEmail: row.can_email,
    recruiter: user(row.recruiter_id),
    coordinator: user(row.coordinator_id),
    phoneNumbers: row.phone_numbers,
    addresses: row.addresses,
    emailAddresses: row.email_addresses,
    websiteAddresses: row.website_addresses,
    socialMediaAddresses: row.social_media_addresses,
    tags: row.tags,
    customValues: row.custom_values,
    educations: (educationsOf.get(row.id) ?? []).map((one) => ({
      id: one.id,
      schoolName: one.school_name,
      degree: one.degree,
      discipline: one.discipline,
      startDate: one.start_date,
      endDate: one.end_date,
    })),
    employments: (employmentsOf.get(row.id) ?? []).map((one) => ({
      id: one.id,
      companyName: one.company_name,
      title: one.title,
      startDate: one.start_date,
      endDate: one.end_date,
    })),
    attachments: filesOf.get(row.id) ?? [],
    applications: applications.get(row.id) ?? [],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lastActivityAt: row.last_activity_at,
  }))
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** One candidate, or undefined. */
export async function findCandidate(db: CoreDb, id: number): Promise<Candidate | undefined> {
  const [candidate] = await hydrateCandidates(db, await candidateRows(db, [id]))
  return candidate
}
