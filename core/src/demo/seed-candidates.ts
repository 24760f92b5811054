import type { BlobStore } from '@orangery/platform'
import type { Insertable } from 'kysely'
import { fold, searchWords } from '../candidates/index.ts'
import type { CoreDb } from '../context.ts'
import { usualStages } from '../jobs/index.ts'
import type { ApplicationsTable, AttachmentsTable, CandidatesTable, FeedItemsTable, StageMovesTable } from '../tables/candidates.ts'
import { closeDemoOpening, insertMany, insertThousands, wordsColumn } from './demo.store.ts'
import { nameSets } from './names.ts'
import type { Random } from './random.ts'
import type { SeededJob, SeededOrganization } from './seed-organization.ts'
import { demoCompanies, demoNotes, demoOffices, demoTags, demoTitles } from './texts.ts'

const dayMs = 86_400_000
export const demoCandidates = 1_560
const withFiles = 90

interface Drawn {
  readonly first: string
  readonly last: string
  readonly email: string
  readonly job: SeededJob | null
  readonly applied: Date
  readonly status: 'active' | 'rejected' | 'hired'
  /** How many stages the person has come; the stage where they stand or stood. */
  readonly stage: number
  /** When each stage was entered. */
  readonly entered: readonly Date[]
  readonly ended: Date | null
}

/** Candidates with their applications, moves, notes, mails, files, rejections and hires. */
export async function seedCandidates(
  tx: CoreDb,
  given: { random: Random; now: Date; organization: SeededOrganization; blobs: BlobStore },
): Promise<void> {
  const { random, now, organization, blobs } = given
  const people = Array.from({ length: demoCandidates }, (_, index) => draw(random, { now, jobs: organization.jobs, index }))
  const candidateIds = await insertThousands(
    tx,
    'candidates',
    people.map((person, index) => candidateRow(random, person, index)),
    { json: ['phone_numbers', 'email_addresses', 'addresses', 'website_addresses', 'custom_values'] },
  )
  const applicationIds = await insertThousands(
    tx,
    'applications',
    people.map((person, index) => applicationRow(random, { person, candidateId: candidateIds[index]!, organization })),
    { absent: { prospect: false, status: 'active', answers: '[]' }, json: ['answers'] },
  )
  await insertThousands(
    tx,
    'stage_moves',
    people.flatMap((person, index) => moveRows(person, applicationIds[index]!)),
  )
  await insertThousands(
    tx,
    'feed_items',
    people.flatMap((person, index) =>
      feedRows(random, { person, candidateId: candidateIds[index]!, applicationId: applicationIds[index]!, organization }),
    ),
    { absent: { visibility: 'public' } },
  )
  await closeOpenings(tx, { people, applicationIds, organization })
  await seedFiles(tx, { people, candidateIds, organization, blobs })
}

function draw(random: Random, given: { now: Date; jobs: readonly SeededJob[]; index: number }): Drawn {
  const names = random.pick(nameSets)
  const first = random.pick(names.first)
  const last = random.pick(names.last)
  const latin = fold(`${first}.${last}`).replace(/[^a-z.]+/g, '')
  const email = `${latin.length > 4 && !latin.startsWith('.') && !latin.endsWith('.') ? latin : 'candidate'}.${given.index + 1}@example.com`
  const job = random.chance(0.04) ? null : byShare(random, given.jobs)
  const age = random.between(1, 170)
  const applied = new Date(given.now.getTime() - age * dayMs - random.between(0, dayMs))
  const roll = random.next()
  const status =
    job === null
      ? 'active'
      : job.closed
        ? roll < 0.9
          ? 'rejected'
          : 'hired'
        : age < 12
          ? roll < 0.9
            ? 'active'
            : 'rejected'
          : roll < 0.42
            ? 'active'
            : roll < 0.965
              ? 'rejected'
              : 'hired'
  const reach = Math.min(
    usualStages.length - 1,
    Math.floor(random.next() * random.next() * usualStages.length * (age > 12 ? 1.7 : 1)),
  )
  const stage = status === 'hired' ? usualStages.length - 1 : reach
  const span = given.now.getTime() - applied.getTime()
  const entered = Array.from({ length: stage + 1 }, (_, step) => new Date(applied.getTime() + (span * 0.8 * step) / (stage + 1)))
  const ended = status === 'active' ? null : new Date(applied.getTime() + span * (0.82 + random.next() * 0.15))
  return { first, last, email, job, applied, status, stage, entered, ended }
}

function byShare(random: Random, jobs: readonly SeededJob[]): SeededJob {
  let left = random.next() * jobs.reduce((sum, job) => sum + job.share, 0)
  for (const job of jobs) {
    left -= job.share
    if (left < 0) return job
  }
  return jobs[0]!
}

function lastTouch(person: Drawn): Date {
  return person.ended ?? person.entered.at(-1) ?? person.applied
}

function candidateRow(random: Random, person: Drawn, index: number): Insertable<CandidatesTable> {
  const title = random.chance(0.7) ? random.pick(demoTitles) : null
  const company = title && random.chance(0.8) ? random.pick(demoCompanies) : null
  const phone = `+47 ${random.between(400, 999)} ${String(random.between(0, 99)).padStart(2, '0')} ${String(random.between(0, 999)).padStart(3, '0')}`
  // A few people without an address: what needs one has to say so.
  const hasEmail = index % 97 !== 13
  return {
    first_name: person.first,
    last_name: person.last,
    company,
    title,
    phone_numbers: JSON.stringify(random.chance(0.85) ? [{ value: phone, type: 'mobile' }] : []),
    email_addresses: JSON.stringify(hasEmail ? [{ value: person.email, type: 'personal' }] : []),
    addresses: JSON.stringify(random.chance(0.3) ? [{ value: random.pick(demoOffices).location, type: 'home' }] : []),
    website_addresses: JSON.stringify(
      random.chance(0.1) ? [{ value: `https://portfolio.example/${index + 1}`, type: 'portfolio' }] : [],
    ),
    tags: random.chance(0.25) ? [random.pick(demoTags)] : [],
    custom_values: JSON.stringify({
      ...(random.chance(0.5) ? { notice_period: `${random.between(1, 3)} months` } : {}),
      ...(random.chance(0.4) ? { works_nights: random.chance(0.5) } : {}),
      ...(random.chance(0.4) ? { preferred_site: random.pick(demoOffices).name } : {}),
      ...(random.chance(0.3) ? { desired_salary: { amount: random.between(34, 92) * 1000, unit: 'EUR' } } : {}),
    }),
    search: wordsColumn(searchWords(person.first, person.last, company, title, hasEmail ? person.email : '')),
    created_at: person.applied,
    updated_at: lastTouch(person),
    last_activity_at: lastTouch(person),
  }
}

function applicationRow(
  random: Random,
  given: { person: Drawn; candidateId: number; organization: SeededOrganization },
): Insertable<ApplicationsTable> {
  const { person, candidateId, organization } = given
  const { job } = person
  const times = {
    applied_at: person.applied,
    created_at: person.applied,
    updated_at: lastTouch(person),
    last_activity_at: lastTouch(person),
  }
  const source_id = random.pick(organization.sourceIds)
  if (job === null) return { candidate_id: candidateId, prospect: true, job_ids: [], source_id, ...times }
  return {
    candidate_id: candidateId,
    job_ids: [job.id],
    job_post_id: job.postId,
    status: person.status,
    stage_id: person.status === 'hired' ? null : job.stageIds[person.stage]!,
    stage_entered_at: person.status === 'hired' ? null : person.entered.at(-1)!,
    stage_before_hire_id: person.status === 'hired' ? job.stageIds[person.stage]! : null,
    ...times,
    rejected_at: person.status === 'rejected' ? person.ended : null,
    rejection_reason_id: person.status === 'rejected' ? random.pick(organization.rejectionReasonIds) : null,
    hired_at: person.status === 'hired' ? person.ended : null,
    starts_at: person.status === 'hired' ? new Date(person.ended!.getTime() + 40 * dayMs).toISOString().slice(0, 10) : null,
    location: demoOffices.find((office) => office.name === job.office)?.location ?? null,
    source_id,
    credited_to_id: random.chance(0.2) ? random.pick(organization.userIds) : null,
    recruiter_id: job.recruiterId,
    coordinator_id: job.coordinatorId,
    answers: JSON.stringify([
      { question: 'When could you start?', answer: random.pick(['At once', 'In a month', 'After my notice period']) },
    ]),
  }
}

function moveRows({ job, entered, status, ended }: Drawn, applicationId: number): Insertable<StageMovesTable>[] {
  if (job === null) return []
  const moves: Insertable<StageMovesTable>[] = entered.map((at, step) => ({
    application_id: applicationId,
    from_stage_id: step === 0 ? null : job.stageIds[step - 1]!,
    to_stage_id: job.stageIds[step]!,
    actor_user_id: step === 0 ? null : job.recruiterId,
    at,
  }))
  if (status !== 'hired') return moves
  return [
    ...moves,
    {
      application_id: applicationId,
      from_stage_id: job.stageIds[entered.length - 1]!,
      to_stage_id: null,
      actor_user_id: job.recruiterId,
      at: ended!,
    },
  ]
}

function feedRows(
  random: Random,
  given: { person: Drawn; candidateId: number; applicationId: number; organization: SeededOrganization },
): Insertable<FeedItemsTable>[] {
  const { person, candidateId, applicationId, organization } = given
  const base = { candidate_id: candidateId, application_id: applicationId }
  const activity = (subject: string, body: string, rest: { at: Date; user: number | null }) => ({
    ...base,
    kind: 'activity' as const,
    subject,
    body,
    user_id: rest.user,
    created_at: rest.at,
  })
  if (person.job === null) return [activity('Prospect Added', '', { at: person.applied, user: random.pick(organization.userIds) })]
  const { job } = person
  const rows: Insertable<FeedItemsTable>[] = [
    activity('Application Submitted', `Applied to ${job.name}, in ${usualStages[0]}`, { at: person.applied, user: null }),
    ...person.entered.slice(1).map((at, step) =>
      activity('Candidate Stage Change', `Moved from ${usualStages[step]} to ${usualStages[step + 1]}`, {
        at,
        user: job.recruiterId,
      }),
    ),
  ]
  if (person.status === 'rejected')
    rows.push(activity('Candidate Rejected', 'The reason stands on the application.', { at: person.ended!, user: job.recruiterId }))
  if (person.status === 'hired')
    rows.push(activity('Candidate Hired', 'Welcome aboard.', { at: person.ended!, user: job.recruiterId }))
  const after = (at: Date) => new Date(at.getTime() + random.between(1, 30) * 3_600_000 * 0.5)
  if (random.chance(0.45))
    rows.push({
      ...base,
      kind: 'note',
      user_id: random.pick(organization.userIds.slice(0, 8)),
      ...noteText(random.pick(demoNotes)),
      visibility: random.chance(0.1) ? 'private' : random.chance(0.2) ? 'admin_only' : 'public',
      created_at: after(person.applied),
    })
  if (person.stage > 0)
    rows.push({
      ...base,
      kind: 'email',
      user_id: job.recruiterId,
      subject: `Next step for ${job.name}`,
      body: 'Thank you for your application. We would like to talk to you on the phone; which day suits you?',
      email_to: person.email,
      email_from: 'jobs@solvik.example',
      created_at: after(person.entered[1]!),
    })
  return rows
}

function noteText(body: string) {
  return { body, words: wordsColumn(searchWords(body)) }
}

/** Each hire takes one opening while there are any; the rest stand as hires whose opening was removed. */
async function closeOpenings(
  tx: CoreDb,
  {
    people,
    applicationIds,
    organization,
  }: { people: readonly Drawn[]; applicationIds: readonly number[]; organization: SeededOrganization },
): Promise<void> {
  const kept = new Map(organization.jobs.map((job) => [job.id, job.closed ? job.openingIds.length : job.openingIds.length - 1]))
  const taken = new Map<number, number>()
  for (const [index, person] of people.entries()) {
    if (person.status !== 'hired' || person.job === null) continue
    const used = taken.get(person.job.id) ?? 0
    if (used >= kept.get(person.job.id)!) continue
    taken.set(person.job.id, used + 1)
    await closeDemoOpening(tx, {
      id: person.job.openingIds[used]!,
      applicationId: applicationIds[index]!,
      closeReasonId: organization.closeReasonIds[0]!,
      at: person.ended!,
    })
  }
}

async function seedFiles(
  tx: CoreDb,
  given: { people: readonly Drawn[]; candidateIds: readonly number[]; organization: SeededOrganization; blobs: BlobStore },
): Promise<void> {
  const files = given.people.slice(0, withFiles).map(async (person, index): Promise<Insertable<AttachmentsTable>> => {
    const text = `${person.first} ${person.last}\n${person.email}\n\nExperience\n${given.people[index + 1]!.applied.getUTCFullYear() - 4} to today: ${demoTitles[index % demoTitles.length]} at ${demoCompanies[index % demoCompanies.length]}\n`
    const blob = await given.blobs.put(Buffer.from(text, 'utf8'), { maxBytes: 100_000 })
    return {
      candidate_id: given.candidateIds[index]!,
      filename: 'Resume.txt',
      type: 'resume',
      content_type: 'text/plain',
      size: blob.size,
      blob_key: blob.key,
      created_at: person.applied,
    }
  })
  await insertMany(tx, 'attachments', await Promise.all(files))
}
