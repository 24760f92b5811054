import type { CoreDb } from '../../context.ts'
import { usualStages } from '../../jobs/index.ts'
import { insertMany, insertPlain } from '../demo.store.ts'
import { demoJobs, demoOffices } from '../texts.ts'
import { peopleForJobs } from './crowd.store.ts'

const dayMs = 86_400_000
const candidatesPerJob = 2_500
const mostJobs = 400
/** How far back the first job of the crowd was opened. */
export const crowdDays = 2_000

/** Jobs for the crowd, oldest first, the last sixteenth of them still open; answers their ids. */
export async function seedCrowdJobs(tx: CoreDb, given: { candidates: number; now: Date }): Promise<number[]> {
  const count = Math.min(mostJobs, Math.max(1, Math.ceil(given.candidates / candidatesPerJob)))
  const { userIds, departmentIds, officeIds } = await peopleForJobs(tx)
  const step = crowdDays / count
  const jobs = Array.from({ length: count }, (_, index) => {
    const opened = new Date(given.now.getTime() - (crowdDays - index * step) * dayMs)
    const kind = demoJobs[index % demoJobs.length]!
    const open = index >= count - Math.ceil(count / 16)
    const closed = open ? null : new Date(Math.min(given.now.getTime(), opened.getTime() + 240 * dayMs))
    const office = demoOffices[index % demoOffices.length]!
    return { index, opened, closed, name: `${kind.name}, ${office.name} ${opened.getUTCFullYear()}-${index + 1}`, office }
  })
  const jobIds = await insertMany(
    tx,
    'jobs',
    jobs.map(({ name, opened, closed, index }) => ({
      name,
      requisition_id: `C-${index + 1}`,
      status: closed ? ('closed' as const) : ('open' as const),
      department_id: departmentIds[index % departmentIds.length] ?? null,
      created_by: userIds[0]!,
      created_at: opened,
      opened_at: opened,
      closed_at: closed,
      updated_at: closed ?? opened,
    })),
  )
  const places = jobs.flatMap(({ index }) => {
    const office_id = officeIds[index % officeIds.length]
    return office_id === undefined ? [] : [{ job_id: jobIds[index]!, office_id }]
  })
  if (places.length) await insertPlain(tx, 'job_offices', places)
  await insertMany(
    tx,
    'job_stages',
    jobs.flatMap(({ index, opened }) =>
      usualStages.map((name, position) => ({ job_id: jobIds[index]!, name, position, created_at: opened, updated_at: opened })),
    ),
  )
  await insertMany(
    tx,
    'job_openings',
    jobs.map(({ index, opened, closed }) => ({
      job_id: jobIds[index]!,
      opening_id: `C-${index + 1}-1`,
      status: closed ? ('closed' as const) : ('open' as const),
      opened_at: opened,
      closed_at: closed,
    })),
  )
  await insertMany(
    tx,
    'job_posts',
    jobs.map(({ index, name, opened, closed, office }) => ({
      job_id: jobIds[index]!,
      title: name,
      location: office.location,
      live: closed === null,
      first_published_at: opened,
      content: '<p>We look for people who like to work together.</p>',
      created_at: opened,
      updated_at: closed ?? opened,
    })),
  )
  await insertPlain(
    tx,
    'hiring_team',
    jobs.flatMap(({ index }) => [
      { job_id: jobIds[index]!, user_id: userIds[index % userIds.length]!, role: 'recruiter' as const, responsible: true },
      { job_id: jobIds[index]!, user_id: userIds[(index + 1) % userIds.length]!, role: 'coordinator' as const, responsible: true },
    ]),
  )
  return jobIds
}
