import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'
import { enabledUsers } from '../users/index.ts'
import { type HeldJob, withJob } from './held-job.ts'
import { handOver, insertMembers, removeMembers, setResponsible } from './hiring-team.store.ts'
import type { TeamRole } from './job.ts'
import { teamOf } from './jobs.store.ts'

export interface NewMember {
  readonly userId: number
  /** Becomes the one who is responsible for whoever applies from now on. */
  readonly future?: boolean
  /** Takes over the candidates who are active on the job. */
  readonly active?: boolean
  /** Takes over the candidates who were hired or rejected. */
  readonly inactive?: boolean
}

/** Members by role. A role that is left out stays as it is. */
export type TeamChange<Member> = { readonly [Role in TeamRole]?: readonly Member[] }

/** The key of each role in the public API, for refusals. */
const fields: Readonly<Record<TeamRole, string>> = {
  hiring_manager: 'hiring_managers',
  sourcer: 'sourcers',
  recruiter: 'recruiters',
  coordinator: 'coordinators',
}
const flags = {
  future: 'responsible_for_future_candidates',
  active: 'responsible_for_active_candidates',
  inactive: 'responsible_for_inactive_candidates',
} as const

/** Adds to the roles named; who is in a role already stays there. All or nothing. */
export async function addToTeam(
  core: CoreContext,
  actor: Actor,
  given: { jobId: number; team: TeamChange<NewMember> },
): Promise<void> {
  await withJob(core, actor, given.jobId, (held) => applyTeam(held, given.team, { replace: false }))
}

/** Replaces the roles named; an empty list empties one. All or nothing. */
export async function replaceTeam(
  core: CoreContext,
  actor: Actor,
  given: { jobId: number; team: TeamChange<NewMember> },
): Promise<void> {
  await withJob(core, actor, given.jobId, (held) => applyTeam(held, given.team, { replace: true }))
}

/** Takes users out of the roles named; ids that are not in a role are passed over. */
export async function removeFromTeam(
  core: CoreContext,
  actor: Actor,
  given: { jobId: number; team: TeamChange<number> },
): Promise<void> {
  await withJob(core, actor, given.jobId, async (held) => {
    for (const [role, userIds] of rolesOf(given.team)) await removeMembers(held.tx, { jobId: held.job.id, role, userIds })
    await leaveTrace(held, 'job.team-removed', given.team)
  })
}

async function applyTeam(held: HeldJob, team: TeamChange<NewMember>, { replace }: { replace: boolean }): Promise<void> {
  const { tx, job } = held
  const before = await teamOf(tx, [job.id])
  const known = new Set(before.map((member) => `${member.role} ${member.user_id}`))
  const named = rolesOf(team).flatMap(([, members]) => members.map((member) => member.userId))
  const enabled = new Set((await enabledUsers(tx, named)).map((user) => user.id))
  for (const [role, members] of rolesOf(team)) {
    for (const [index, { userId }] of members.entries())
      if (!enabled.has(userId) && !known.has(`${role} ${userId}`))
        throw refused('no-user', `There is no active user with the id ${userId}.`, `${fields[role]}[${index}][user_id]`)
    for (const [flag, name] of Object.entries(flags))
      if (members.filter((member) => member[flag as keyof typeof flags]).length > 1)
        throw refused('two-responsible', `At most one of the ${fields[role]} can be ${name}.`, `${fields[role]}`)
  }
  for (const [role, members] of rolesOf(team)) await applyRole(held, { role, members, replace })
  await leaveTrace(held, replace ? 'job.team-replaced' : 'job.team-added', team)
}

async function applyRole(
  { tx, job, at }: HeldJob,
  { role, members, replace }: { role: TeamRole; members: readonly NewMember[]; replace: boolean },
): Promise<void> {
  if (replace) await removeMembers(tx, { jobId: job.id, role, userIds: null })
  await insertMembers(tx, { jobId: job.id, role, userIds: members.map((member) => member.userId) })
  if (role !== 'recruiter' && role !== 'coordinator') return
  const future = members.find((member) => member.future)
  if (future) await setResponsible(tx, { jobId: job.id, role, userId: future.userId })
  const active = members.find((member) => member.active)
  if (active) await handOver(tx, { jobId: job.id, role, userId: active.userId, statuses: ['active'], at })
  const inactive = members.find((member) => member.inactive)
  if (inactive) await handOver(tx, { jobId: job.id, role, userId: inactive.userId, statuses: ['hired', 'rejected'], at })
}

function rolesOf<Member>(team: TeamChange<Member>): [TeamRole, readonly Member[]][] {
  return Object.entries(team).filter((entry): entry is [TeamRole, readonly Member[]] => entry[1] !== undefined)
}

async function leaveTrace({ tx, job, actor, at }: HeldJob, act: string, team: TeamChange<unknown>): Promise<void> {
  await recordAudit(tx, { actor, act, subject: { kind: 'job', id: job.id }, at, detail: { team } })
}
