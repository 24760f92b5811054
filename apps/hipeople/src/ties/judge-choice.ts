import type { Job, Stage } from '@orangery/client'
import { type ModuleId, modules } from '../contract/index.ts'

export interface Choice {
  readonly module: ModuleId
  readonly stageId: number | null
}

export interface Taken {
  readonly stageId: number
  readonly roleId: number
  readonly title: string
}

export interface Judged {
  readonly problems: readonly { field: string; message: string }[]
  readonly warnings: readonly string[]
}

/** Whether ties may be made: a stage is taken once, by one role and one module. What only wants to be read is a warning. */
export function judgeChoice(given: {
  readonly roleId: number
  readonly job: Job
  readonly stages: readonly Stage[]
  readonly ties: readonly Choice[]
  /** Stages of this job that any role has. */
  readonly taken: readonly Taken[]
}): Judged {
  const chosen = given.ties.flatMap(({ module, stageId }) => (stageId === null ? [] : [{ module, stageId }]))
  const problems: { field: string; message: string }[] = []
  const nameOf = (stageId: number) => given.stages.find(({ id }) => id === stageId)?.name ?? String(stageId)
  if (chosen.length === 0)
    problems.push({ field: 'ties', message: `Choose a stage for ${modules.map(({ name }) => name).join(' or ')}.` })
  for (const [index, { module, stageId }] of chosen.entries()) {
    const field = `ties[${module}]`
    const stage = given.stages.find(({ id }) => id === stageId)
    if (!stage?.isActive) {
      problems.push({ field, message: `Stage ${stageId} is no stage of ${given.job.name} any more. Choose another one.` })
      continue
    }
    if (chosen.findIndex((other) => other.stageId === stageId) !== index)
      problems.push({ field, message: `${stage.name} is chosen twice. Each module needs a stage of its own.` })
    const other = given.taken.find((taken) => taken.stageId === stageId && taken.roleId !== given.roleId)
    if (other)
      problems.push({
        field,
        message: `${stage.name} is tied to the role ${other.title}. One stage belongs to one role: unlink it there, or choose another stage.`,
      })
  }
  const warnings: string[] = []
  if (given.job.status === 'closed') warnings.push(`${given.job.name} is closed: nobody moves in it until it is opened again.`)
  if (given.job.status === 'draft')
    warnings.push(`${given.job.name} is a draft: invites begin once it is open and candidates move.`)
  const elsewhere = given.taken.filter(({ roleId }) => roleId !== given.roleId)
  for (const { title, stageId } of elsewhere)
    if (!chosen.some((one) => one.stageId === stageId))
      warnings.push(`The role ${title} also uses this job, at ${nameOf(stageId)}.`)
  return { problems, warnings }
}
