import { type AppBinding, answer, DomainError, type Member } from '@orangery/app-kit'
import type { Ats } from '@orangery/client'
import { askAts } from '../ask-ats.ts'
import * as contract from '../contract/index.ts'
import type { House } from '../house.ts'
import { inviteByHand } from '../requests/invite-by-hand.ts'
import { isAdmin, roleFor } from '../roles/access.ts'
import { alreadyThere } from '../ties/already-there.ts'
import { findJobs, type JobView, presentJob, readJob, saveTies, unlinkJob } from '../ties/automation.ts'
import { type Choice, judgeChoice } from '../ties/judge-choice.ts'
import { liveTies, titlesOfRoles } from '../ties/ties.store.ts'
import { presentRole } from './present-role.ts'
import { me } from './who.ts'

export function automationRoutes(house: House): AppBinding[] {
  const { db } = house
  const roleOf = async (member: Member, id: number) => presentRole(db, await roleFor(db, member, id))
  return [
    answer(contract.listAtsJobs, async ({ params, query, ...call }) => {
      const member = me(call)
      await roleFor(db, member, params.id)
      const { jobs, more } = await askAts(house, (ats) => findJobs(ats, { q: query.q, confidential: isAdmin(member) }))
      const ties = await liveTies(db)
      const titles = await titlesOfRoles(
        db,
        ties.map((tie) => tie.role_id),
      )
      const rows = jobs.map((job) => {
        const roleIds = new Set(ties.filter((tie) => tie.job_id === job.id).map((tie) => tie.role_id))
        return presentJob(
          job,
          [...roleIds].map((roleId) => ({ roleId, title: titles.get(roleId) ?? '' })),
        )
      })
      return { rows, more }
    }),
    answer(contract.listAtsStages, async ({ params, ...call }) => {
      const member = me(call)
      await roleFor(db, member, params.id)
      const view = await askAts(house, (ats) => readJob(db, ats, { jobId: params.jobId, confidential: isAdmin(member) }))
      return { job: jobOf(view), stages: stagesOf(view) }
    }),
    answer(contract.reviewAutomation, async ({ params, body, ...call }) => {
      const member = me(call)
      const role = await roleFor(db, member, params.id)
      return askAts(house, async (ats) => {
        const view = await readJob(db, ats, { jobId: body.jobId, confidential: isAdmin(member) })
        const judged = judgeChoice({ roleId: role.id, job: view.job, stages: view.stages, ties: body.ties, taken: view.taken })
        const chosen = chosenOf(view, body.ties)
        const there =
          judged.problems.length > 0
            ? []
            : await newcomers(house, ats, { roleId: role.id, view, chosen, privately: isAdmin(member) })
        return {
          job: jobOf(view),
          ties: chosen.map((one) => ({
            ...one,
            moduleName: contract.modules.find(({ id }) => id === one.module)?.name ?? one.module,
          })),
          problems: [...judged.problems],
          warnings: [...judged.warnings],
          alreadyThere: there,
        }
      })
    }),
    answer(contract.confirmAutomation, async ({ params, body, ...call }) => {
      const member = me(call)
      const role = await roleFor(db, member, params.id)
      if (role.archived_at) throw new DomainError('role-archived', 'This role is archived. Restore it first.', { kind: 'conflict' })
      const invited = await askAts(house, async (ats) => {
        const view = await readJob(db, ats, { jobId: body.jobId, confidential: isAdmin(member) })
        await saveTies(house, member, { roleId: role.id, view, ties: body.ties })
        if (body.inviteApplicationIds.length === 0) return 0
        return inviteByHand(house, ats, { by: member, role, applicationIds: body.inviteApplicationIds })
      })
      return { role: await roleOf(member, role.id), invited }
    }),
    answer(contract.unlinkJob, async ({ params, ...call }) => {
      const member = me(call)
      await roleFor(db, member, params.id)
      await unlinkJob(house, member, { roleId: params.id, jobId: params.jobId })
      return { role: await roleOf(member, params.id) }
    }),
  ]
}

function jobOf({ job, taken }: JobView) {
  const linked = new Map(taken.map(({ roleId, title }) => [roleId, { roleId, title }]))
  return presentJob(job, [...linked.values()])
}

function stagesOf({ stages, ties, taken }: JobView): contract.AtsStage[] {
  return stages.map((stage, position) => {
    const tie = ties.find((one) => one.stage_id === stage.id)
    const title = taken.find(({ stageId }) => stageId === stage.id)?.title ?? ''
    return { id: stage.id, name: stage.name, position, tiedTo: tie ? { roleId: tie.role_id, title, module: tie.module } : null }
  })
}

function chosenOf({ stages }: JobView, ties: readonly Choice[]) {
  return ties.flatMap(({ module, stageId }) => {
    const stage = stages.find(({ id }) => id === stageId)
    return stage ? [{ module, stageId: stage.id, stageName: stage.name }] : []
  })
}

/** Only stages that this role did not have before: those in the others were invited when they came. */
async function newcomers(
  house: House,
  ats: Ats,
  given: { roleId: number; view: JobView; chosen: ReturnType<typeof chosenOf>; privately: boolean },
): Promise<contract.AlreadyThere[]> {
  const { roleId, view, privately } = given
  const before = view.ties.filter((tie) => tie.role_id === roleId).map((tie) => tie.stage_id)
  const chosen = given.chosen.filter(({ stageId }) => !before.includes(stageId))
  return alreadyThere(house.db, ats, { roleId, jobId: view.job.id, chosen, privately })
}
