import { attemptsOf } from '../assessments/attempts.store.ts'
import type { BoardRow, LinkedJob, Role, RoleRow } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import { minutesFor } from '../questionnaires/minutes.ts'
import { questionnaireById } from '../questionnaires/questionnaires.store.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { type BoardPlace, checksOnBoard, countFurthest, type FurthestCount } from '../requests/board.store.ts'
import { progressOf } from '../requests/progress.ts'
import { isOpen } from '../requests/state.ts'
import { membersOfRoles, type RoleRow as StoredRole } from '../roles/roles.store.ts'
import { problemText } from '../ties/check-ties.ts'
import { liveTies, type TieRow } from '../ties/ties.store.ts'

/** Roles with jobs, members, counts and warnings: three queries, however many roles. */
export async function presentRoles(db: HiDb, roles: readonly StoredRole[]): Promise<RoleRow[]> {
  const ids = roles.map(({ id }) => id)
  const ties = await liveTies(db, { roleIds: ids })
  const members = await membersOfRoles(db, ids)
  const counts = await countFurthest(db, ids)
  return roles.map((role) => {
    const mine = ties.filter((tie) => tie.role_id === role.id)
    const team = members.filter((member) => member.role_id === role.id)
    const count = (furthest: FurthestCount['furthest']) =>
      counts.find((one) => one.roleId === role.id && one.furthest === furthest)?.count ?? 0
    return {
      id: role.id,
      title: role.title,
      internalTitle: role.internal_title,
      importedJobId: role.imported_job_id,
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

/** Rows of the board with the newest check of each module: one query for all checks, one for referees, one for attempts. */
export async function presentBoard(db: HiDb, roleId: number, places: readonly BoardPlace[]): Promise<BoardRow[]> {
  const checks = await checksOnBoard(
    db,
    roleId,
    places.map(({ applicationId }) => applicationId),
  )
  const ids = checks.map(({ id }) => id)
  const referees = await refereesOf(db, ids)
  const attempts = await attemptsOf(db, ids)
  return places.flatMap((place) => {
    const mine = checks.filter((one) => one.application_id === place.applicationId)
    const [latest] = mine.toSorted((a, b) => b.last_step_at.getTime() - a.last_step_at.getTime() || b.id - a.id)
    if (!latest) return []
    const due = mine.flatMap((one) => (isOpen(one) && one.state !== 'complete' && one.due_at ? [one.due_at.getTime()] : []))
    return {
      requestId: latest.id,
      applicationId: latest.application_id,
      candidateId: latest.candidate_id,
      candidateName: latest.candidate_name,
      jobId: latest.job_id,
      jobName: latest.job_name,
      stageName: latest.stage_name,
      modules: mine.map((request) => ({
        ...progressOf(
          request,
          referees.filter((one) => one.request_id === request.id),
          attempts.filter((one) => one.request_id === request.id),
        ),
        requestId: request.id,
        score: request.score,
        dueAt: request.due_at?.toISOString() ?? null,
        open: isOpen(request),
      })),
      score: place.score,
      dueAt: due.length > 0 ? new Date(Math.min(...due)).toISOString() : null,
      lastStepAt: latest.last_step_at.toISOString(),
    }
  })
}
