import { DomainError } from '@orangery/app-kit'
import type { Application, Ats, Candidate } from '@orangery/client'
import { unlessGone } from '../ask-ats.ts'
import type { House } from '../house.ts'
import { earlierRequests } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'
import { roleById } from '../roles/roles.store.ts'
import { stops } from '../ties/check-ties.ts'
import { liveTies, tieAt } from '../ties/ties.store.ts'

export interface Explained {
  readonly candidate: { readonly id: number; readonly name: string }
  readonly applications: {
    readonly applicationId: number
    readonly jobName: string | null
    readonly stageName: string | null
    readonly status: string
    readonly reasons: { readonly text: string; readonly change: string | null }[]
    readonly requestId: number | null
  }[]
}

/** "Why no invite?": the rules, applied to what the ATS says now, each with what would have to change. */
export async function explainCandidate(
  house: House,
  ats: Ats,
  given: { candidate: string; visibleRoleIds: readonly number[] | undefined },
): Promise<Explained> {
  const candidate = await findCandidate(ats, given.candidate)
  const mine = candidate ? await applicationsOf(house, candidate, given.visibleRoleIds) : []
  if (!candidate || (given.visibleRoleIds && mine.length === 0))
    throw new DomainError(
      'candidate',
      `There is no candidate “${given.candidate}” in the jobs of your roles. Give the candidate's id or e-mail address.`,
      {
        kind: 'not-found',
      },
    )
  const applications: Explained['applications'] = []
  for (const application of mine)
    applications.push(await explainApplication(house, { application, candidate, visibleRoleIds: given.visibleRoleIds }))
  return { candidate: { id: candidate.id, name: `${candidate.firstName} ${candidate.lastName}`.trim() }, applications }
}

/** The key of HiPeople sees every candidate; its members are told about those in the jobs of their roles. */
async function applicationsOf(
  house: House,
  candidate: Candidate,
  visibleRoleIds: readonly number[] | undefined,
): Promise<readonly Application[]> {
  if (visibleRoleIds === undefined) return candidate.applications
  const jobs = new Set((await liveTies(house.db, { roleIds: visibleRoleIds })).map((tie) => tie.job_id))
  return candidate.applications.filter((application) => application.jobs.some(({ id }) => jobs.has(id)))
}

async function findCandidate(ats: Ats, text: string): Promise<Candidate | undefined> {
  if (/^\d{1,16}$/.test(text)) return unlessGone(ats.candidate(Number(text)))
  for await (const candidate of ats.candidates({ email: text })) return candidate
  return undefined
}

async function explainApplication(
  house: House,
  given: { application: Application; candidate: Candidate; visibleRoleIds: readonly number[] | undefined },
): Promise<Explained['applications'][number]> {
  const { application, candidate } = given
  const { reasons, requestId } = await reasonsFor(house, given)
  if (application.status !== 'active')
    reasons.unshift({ text: `The application is ${application.status}.`, change: 'Invites go to active applications only.' })
  else if (candidate.emails.length === 0)
    reasons.push({ text: 'The candidate has no e-mail address.', change: 'Add one in the ATS; the invite then goes by itself.' })
  return {
    applicationId: application.id,
    jobName: application.jobs.map(({ name }) => name).join(', ') || null,
    stageName: application.stage?.name ?? null,
    status: application.status,
    reasons,
    requestId,
  }
}

async function reasonsFor(
  house: House,
  { application, visibleRoleIds }: { application: Application; visibleRoleIds: readonly number[] | undefined },
): Promise<{ reasons: { text: string; change: string | null }[]; requestId: number | null }> {
  const say = (text: string, change: string | null, requestId: number | null = null) => ({ reasons: [{ text, change }], requestId })
  if (!application.stage) return say('A prospect stands in no stage.', 'Convert to a candidate of a linked job.')
  const tie = await tieAt(house.db, { jobIds: application.jobs.map(({ id }) => id), stageId: application.stage.id })
  if (!tie)
    return say(
      `No role is tied to ${application.stage.name} of this job.`,
      'Tie it under Manage ATS automation, or move the candidate to a stage that is tied.',
    )
  const role = await roleById(house.db, tie.role_id)
  if (!role || (visibleRoleIds && !visibleRoleIds.includes(role.id)))
    return say('The stage is tied to a role that you are not in the hiring team of.', 'Ask a HiPeople admin.')
  if (role.archived_at) return say(`The role ${role.title} is archived.`, 'Restore the role.')
  if (stops(tie.problem)) return say(`The tie of ${role.title} does not work.`, 'Choose another stage under Manage ATS automation.')
  const [latest] = await earlierRequests(house.db, [application.id], { roleId: role.id, module: tie.module })
  if (!latest)
    return say(
      `${role.title} is tied to this stage, but no move into it was heard since.`,
      'See whether the web hooks are heard under Settings > Integrations, or invite by hand.',
    )
  if (isOpen(latest) || latest.state === 'complete') return { reasons: [], requestId: latest.id }
  return say(`A check of ${role.title} was closed.`, 'Reopen it with one click on its page.', latest.id)
}
