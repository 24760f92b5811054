import { DomainError, inTransaction, type Member } from '@orangery/app-kit'
import type { Application, Ats, Candidate } from '@orangery/client'
import { recordAct } from '../audit/audit.store.ts'
import type { ModuleId } from '../contract/index.ts'
import type { House } from '../house.ts'
import type { RoleRow } from '../roles/roles.store.ts'
import { liveTies, type TieRow } from '../ties/ties.store.ts'
import { closeRequest } from './close.ts'
import { beginRequest } from './consider.ts'
import { factFrom } from './fact.ts'
import { earlierRequests, lockApplication } from './requests.store.ts'
import { isOpen } from './state.ts'

interface Invitation {
  readonly by: Member
  readonly role: RoleRow
  readonly applicationIds: readonly number[]
}

/** Invites chosen applications of the role's jobs, whatever their stage; those with an open or finished check are left out. Answers how many. */
export async function inviteByHand(house: House, ats: Ats, given: Invitation): Promise<number> {
  const ties = await liveTies(house.db, { roleIds: [given.role.id] })
  let invited = 0
  for (const { application, candidate } of await readApplications(ats, ties, given.applicationIds)) {
    // Somebody who stands in a tied stage is asked what that stage asks for.
    const tie = ties.find((one) => one.stage_id === application.stage?.id) ?? ties[0]
    const request = tie && (await beginByHand(house, { ...given, ties, application, candidate, module: tie.module }))
    if (request !== undefined) invited += 1
  }
  return invited
}

/** One by hand, with a reason when it is not possible. Answers the request's id. */
export async function inviteOne(
  house: House,
  ats: Ats,
  given: Omit<Invitation, 'applicationIds'> & { applicationId: number; module: ModuleId },
): Promise<number> {
  const ties = await liveTies(house.db, { roleIds: [given.role.id] })
  const application = await ats.application(given.applicationId)
  if (!ties.some((tie) => application.jobs.some(({ id }) => id === tie.job_id)))
    throw new DomainError('job-not-linked', 'This application is for a job that the role is not linked to.', { kind: 'conflict' })
  if (application.status !== 'active')
    throw new DomainError('not-active', `The application is ${application.status}, so nobody is invited.`, { kind: 'conflict' })
  const candidate = await ats.candidate(application.candidateId)
  const id = await beginByHand(house, { ...given, ties, application, candidate })
  if (id === undefined)
    throw new DomainError(
      'already-open',
      'A check of this role is open or done for this application. Reopen or resend it instead.',
      {
        kind: 'conflict',
      },
    )
  return id
}

/** Few are asked for one by one; many come with the list of the job, so that the key's budget is not used up. */
async function readApplications(
  ats: Ats,
  ties: readonly TieRow[],
  ids: readonly number[],
): Promise<{ application: Application; candidate: Candidate }[]> {
  const wanted = new Set(ids)
  const found: { application: Application; candidate: Candidate }[] = []
  for (const jobId of new Set(ties.map((tie) => tie.job_id)))
    for await (const candidate of ats.candidates({ jobId }))
      for (const application of candidate.applications)
        if (wanted.delete(application.id) && application.status === 'active') found.push({ application, candidate })
  return found
}

async function beginByHand(
  house: House,
  given: Omit<Invitation, 'applicationIds'> & {
    module: ModuleId
    ties: readonly TieRow[]
    application: Application
    candidate: Candidate
  },
): Promise<number | undefined> {
  const { by, role, application, candidate } = given
  const ofJob = given.ties.filter((one) => application.jobs.some(({ id }) => id === one.job_id))
  const found = ofJob.find(({ module }) => module === given.module) ?? ofJob[0]
  if (!found) return undefined
  const tie = { ...found, module: given.module }
  if (tie.module === 'assessment' && role.settings.assessment.tests.length === 0)
    throw new DomainError('no-tests', `The role ${role.title} has no tests chosen yet. Choose some under Assessment.`, {
      kind: 'conflict',
    })
  return inTransaction(house.db, async (tx) => {
    await lockApplication(tx, application.id)
    const earlier = await earlierRequests(tx, [application.id], { roleId: role.id, module: tie.module })
    const followers = earlier.filter(({ reused_from }) => reused_from !== null)
    if (earlier.some((request) => !followers.includes(request) && (isOpen(request) || request.state === 'complete')))
      return undefined
    for (const { id, state } of followers)
      if (state !== 'complete') await closeRequest(tx, house, { requestId: id, reason: 'stopped', by: by.name })
    const now = house.clock.now()
    const request = await beginRequest(tx, house, {
      fact: factFrom(application, candidate),
      role,
      tie,
      cause: `by-hand:${tie.module}:${application.id}:${role.id}:${now.getTime()}:${earlier.length}`,
      byHand: true,
      inviteAt: now,
    })
    await recordAct(tx, { at: now, by, act: 'invited', subject: `application:${application.id}`, details: { roleId: role.id } })
    return request?.id
  })
}
