import {
  addJob,
  addStage,
  deleteJob,
  deleteStage,
  getJob,
  jobOptions,
  listJobs,
  listPipeline,
  renameStage,
  reorderStages,
  setJobStatus,
} from '@orangery/contract/recruiting'
import { assessmentsOfStages, type StageAssessment } from '../../assessments/index.ts'
import type { CoreContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { announceFacts } from '../../events/index.ts'
import {
  addStage as appendStage,
  setJobStatus as changeStatus,
  countsByJob,
  createJob,
  findJob,
  hydrateJobs,
  type Job,
  jobPostsOf,
  listJobRows,
  loadDepartments,
  loadOffices,
  renameStage as nameStage,
  reorderStages as orderStages,
  pipelineRows,
  deleteJob as removeJob,
  deleteStage as removeStage,
  stageFigures,
  stagesOfJob,
} from '../../jobs/index.ts'
import { listSources } from '../../organization/index.ts'
import { fullName } from '../../people/index.ts'
import { pageFrom, readInstantCursor } from './cursor.ts'
import { answer, done } from './web-call.ts'

const weekMs = 7 * 86_400_000

function presentRow(job: Job, counts: Record<string, number> | undefined, live: boolean) {
  return {
    id: job.id,
    name: job.name,
    requisitionId: job.requisitionId,
    status: job.status,
    department: job.department?.name ?? null,
    offices: job.offices.map((office) => office.name),
    openings: { total: job.openings.length, filled: job.openings.filter((opening) => opening.applicationId !== null).length },
    active: counts?.active ?? 0,
    live,
    openedAt: job.openedAt?.toISOString() ?? null,
  }
}

const list = answer(listJobs, async ({ core, query }) => {
  const rows = await listJobRows(core.db, { q: query.q, status: query.status, departmentId: query.department })
  const jobs = await hydrateJobs(core.db, rows)
  const counts = await countsByJob(
    core.db,
    rows.map((row) => row.id),
  )
  return {
    rows: jobs.map((job, index) => presentRow(job, counts.get(job.id), rows[index]!.live)),
    departments: await departmentsOf(core),
  }
})

const add = answer(addJob, async ({ core, actor, body }) => {
  const id = await createJob(core, actor, body)
  announceFacts(core)
  return { id }
})

const formOptions = answer(jobOptions, async ({ core }) => ({
  departments: await departmentsOf(core),
  offices: [...(await loadOffices(core.db)).values()].map((office) => ({ id: office.id, name: office.name })),
  sources: (await listSources(core.db)).map((source) => ({ id: source.id, name: source.name })),
}))

async function departmentsOf(core: CoreContext) {
  return [...(await loadDepartments(core.db)).values()].map((department) => ({ id: department.id, name: department.name }))
}

const one = answer(getJob, async ({ core, params }) => {
  const job = await findJob(core.db, params.id)
  if (!job) throw notFound('job', params.id)
  const counts = (await countsByJob(core.db, [job.id])).get(job.id)
  const figures = await stageFigures(core.db, job.id, core.clock.now())
  const posts = await jobPostsOf(core.db, job.id, { active: true })
  const stages = await stagesOfJob(core.db, job.id)
  const assessments = await assessmentsOfStages(
    core.db,
    stages.map((stage) => stage.id),
  )
  return {
    ...presentRow(
      job,
      counts,
      posts.some((post) => post.live),
    ),
    stages: stages.map((stage) => {
      const figure = figures.find((candidate) => candidate.stage_id === stage.id)
      return {
        id: stage.id,
        name: stage.name,
        position: stage.position,
        count: figure?.count ?? 0,
        newThisWeek: figure?.new_this_week ?? 0,
        medianDays: figure?.median_days ?? null,
        assessment: presentAssessment(assessments.find((one) => one.stageId === stage.id)),
      }
    }),
    hiringTeam: job.team.map((member) => ({
      user: { id: member.user.id, name: member.user.name },
      role: member.role,
      responsible: member.responsible,
    })),
    posts: posts.map((post) => ({
      id: post.id,
      title: post.title,
      live: post.live,
      internal: post.internal,
      location: post.location,
      content: post.content,
    })),
    openingList: job.openings.map((opening) => ({
      id: opening.id,
      openingId: opening.openingId,
      status: opening.status,
      closedAt: opening.closedAt?.toISOString() ?? null,
    })),
    rejected: counts?.rejected ?? 0,
    hired: counts?.hired ?? 0,
  }
})

function presentAssessment(found: StageAssessment | undefined) {
  if (!found) return null
  const { stageId: _stage, ...assessment } = found
  return assessment
}

const pipeline = answer(listPipeline, async ({ core, params, query }) => {
  const rows = await pipelineRows(
    core.db,
    {
      jobId: params.id,
      stageId: query.stage,
      status: query.status,
      q: query.q,
      test: query.test,
      minScore: query.minScore,
      maxScore: query.maxScore,
    },
    { limit: query.limit + 1, after: readInstantCursor(query.after) },
  )
  const weekAgo = core.clock.now().getTime() - weekMs
  return pageFrom(rows, query.limit, {
    show: (row) => ({
      applicationId: row.application_id,
      candidateId: row.candidate_id,
      name: fullName(row),
      detail: [row.source, row.location].filter(Boolean).join(' · '),
      status: row.status,
      stageId: row.stage_id,
      since: row.since?.toISOString() ?? null,
      appliedAt: row.applied_at.toISOString(),
      isNew: row.applied_at.getTime() >= weekAgo,
      test: row.test_state === null ? null : { state: row.test_state, score: row.test_score },
    }),
    position: (row) => ({ value: row.since?.toISOString() ?? '', id: row.application_id }),
  })
})

const stageRenamed = answer(renameStage, async ({ core, actor, params, body }) => {
  await nameStage(core, actor, { stageId: params.id, name: body.name })
  return done
})

const stageDeleted = answer(deleteStage, async ({ core, actor, params }) => {
  await removeStage(core, actor, params.id)
  announceFacts(core)
  return done
})

const stageAdded = answer(addStage, async ({ core, actor, params, body }) => ({
  id: await appendStage(core, actor, { jobId: params.id, name: body.name }),
}))

const stagesOrdered = answer(reorderStages, async ({ core, actor, params, body }) => {
  await orderStages(core, actor, { jobId: params.id, stageIds: body.stageIds })
  return done
})

const statusSet = answer(setJobStatus, async ({ core, actor, params, body }) => {
  await changeStatus(core, actor, { jobId: params.id, status: body.status })
  announceFacts(core)
  return done
})

const deleted = answer(deleteJob, async ({ core, actor, params }) => {
  await removeJob(core, actor, params.id)
  announceFacts(core)
  return done
})

export const jobBindings = [
  deleted,
  list,
  add,
  formOptions,
  one,
  pipeline,
  stageRenamed,
  stageDeleted,
  stageAdded,
  stagesOrdered,
  statusSet,
]
