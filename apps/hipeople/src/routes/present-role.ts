import { attemptsOf } from '../assessments/attempts.store.ts'
import type { BoardRow, LinkedJob, Role, RoleRow } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import { minutesFor } from '../questionnaires/minutes.ts'
import { questionnaireById } from '../questionnaires/questionnaires.store.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { progressOf } from '../requests/progress.ts'
import { countByState, type RequestRow } from '../requests/requests.store.ts'
import { membersOfRoles, type RoleRow as StoredRole } from '../roles/roles.store.ts'
import { problemText } from '../ties/check-ties.ts'
import { liveTies, type TieRow } from '../ties/ties.store.ts'

/** Roles with jobs, members, counts and warnings: three queries, however many roles. */
export async function presentRoles(db: HiDb, roles: readonly StoredRole[]): Promise<RoleRow[]> {
  const ids = roles.map(({ id }) => id)
  const ties = await liveTies(db, { roleIds: ids })
  const members = await membersOfRoles(db, ids)
  const counts = await countByState(db, ids)
  return roles.map((role) => {
    const mine = ties.filter((tie) => tie.role_id === role.id)
    const team = members.filter((member) => member.role_id === role.id)
    const count = (...states: RequestRow['state'][]) =>
      counts
        .filter((one) => one.roleId === role.id && !one.closed && states.includes(one.state))
        .reduce((sum, one) => sum + one.count, 0)
    return {
      id: role.id,
      title: role.title,
      internalTitle: role.internal_title,
      jobs: presentJobs(mine),
      members: team.map(({ account_id, name }) => ({ accountId: account_id, name })),
      counts: { invited: count('invited'), collecting: count('collecting'), complete: count('complete') },
      warnings: warningsOf(mine, team.length),
      archivedAt: role.archived_at?.toISOString() ?? null,
    }
  })
}

export async function presentRole(db: HiDb, role: StoredRole): Promise<Role> {
  const [row] = await presentRoles(db, [role])
  const questionnaire = await questionnaireById(db, role.questionnaire_id)
  return {
    ...row!,
    description: role.description,
    greeting: role.greeting,
    settings: { ...role.settings, questionnaireId: role.questionnaire_id },
    questionnaire: questionnaire
      ? {
          id: questionnaire.id,
          title: questionnaire.title,
          questions: questionnaire.questions.length,
          minutes: minutesFor(questionnaire.questions),
        }
      : null,
    createdAt: role.created_at.toISOString(),
  }
}

function presentJobs(ties: readonly TieRow[]): LinkedJob[] {
  const jobs = new Map<number, LinkedJob>()
  for (const tie of ties) {
    const job = jobs.get(tie.job_id) ?? {
      jobId: tie.job_id,
      jobName: tie.job_name,
      requisitionId: tie.requisition_id,
      linkedAt: tie.created_at.toISOString(),
      ties: [],
    }
    job.ties.push({ module: tie.module, stageId: tie.stage_id, stageName: tie.stage_name, problem: problemText(tie) })
    jobs.set(tie.job_id, job)
  }
  return [...jobs.values()]
}

function warningsOf(ties: readonly TieRow[], members: number): string[] {
  const problems = ties.flatMap((tie) => problemText(tie) ?? [])
  return members === 0 ? [...problems, 'Nobody is in the hiring team, so nobody is told about answers.'] : problems
}

/** Rows of the board with their progress: one query for all referees. */
export async function presentBoard(db: HiDb, requests: readonly RequestRow[]): Promise<BoardRow[]> {
  const ids = requests.map(({ id }) => id)
  const referees = await refereesOf(db, ids)
  const attempts = await attemptsOf(db, ids)
  return requests.map((request) => ({
    requestId: request.id,
    applicationId: request.application_id,
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    jobId: request.job_id,
    jobName: request.job_name,
    stageName: request.stage_name,
    modules: [
      progressOf(
        request,
        referees.filter((one) => one.request_id === request.id),
        attempts.filter((one) => one.request_id === request.id),
      ),
    ],
    dueAt: request.due_at?.toISOString() ?? null,
    lastStepAt: request.last_step_at.toISOString(),
  }))
}
