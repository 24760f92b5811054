import { userPermissions, type Viewer } from '../../../access/index.ts'
import { type Application, loadStageMoves } from '../../../applications/index.ts'
import { fileLink } from '../../../attachments/index.ts'
import { type Candidate, nameOf } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'
import { loadFieldDefinitions, valuesOf } from '../../../custom-fields/index.ts'
import { countFeed } from '../../../feed/index.ts'
import { jobRows, type Stage, stagesOfJobs } from '../../../jobs/index.ts'
import { loadUserRefs } from '../../../people/index.ts'
import { inWords, iso, ref } from './words.ts'

/** The whole profile as one person may see it: private fields and the number of private notes follow their rights. */
export async function presentProfile(core: CoreContext, candidate: Candidate, viewer: Viewer) {
  const seesPrivate = viewer.permissions.has('private-notes')
  const jobIds = candidate.applications.flatMap((application) => application.jobs.map((job) => job.id))
  const jobs = await jobRows(core.db, jobIds)
  const stages = await stagesOfJobs(core.db, jobIds)
  const moves = await loadStageMoves(
    core.db,
    candidate.applications.map((application) => application.id),
  )
  const fields = await loadFieldDefinitions(core.db)
  const uploaders = await loadUserRefs(
    core.db,
    candidate.attachments.map((file) => file.createdById),
  )
  const privateCount = (await countFeed(core.db, candidate.id, { privateNotes: 'only' })).note
  return {
    id: candidate.id,
    firstName: candidate.firstName,
    lastName: candidate.lastName,
    name: nameOf(candidate),
    company: candidate.company,
    title: candidate.title,
    isPrivate: candidate.isPrivate,
    emails: [...candidate.emailAddresses],
    phones: [...candidate.phoneNumbers],
    addresses: [...candidate.addresses],
    websites: [...candidate.websiteAddresses],
    socialMedia: [...candidate.socialMediaAddresses],
    tags: [...candidate.tags],
    recruiter: ref(candidate.recruiter),
    coordinator: ref(candidate.coordinator),
    createdAt: candidate.createdAt.toISOString(),
    lastActivityAt: candidate.lastActivityAt.toISOString(),
    educations: candidate.educations.map((one) => ({
      id: one.id,
      school: one.schoolName,
      degree: one.degree,
      discipline: one.discipline,
      start: iso(one.startDate),
      end: iso(one.endDate),
    })),
    employments: candidate.employments.map((one) => ({
      id: one.id,
      company: one.companyName,
      title: one.title,
      start: iso(one.startDate),
      end: iso(one.endDate),
    })),
    customFields: valuesOf(fields, 'candidate', candidate.customValues)
      .filter(({ definition }) => seesPrivate || !definition.private)
      .map(({ definition, value }) => ({
        key: definition.nameKey,
        name: definition.name,
        type: definition.valueType,
        value: inWords(value),
        private: definition.private,
      })),
    applications: candidate.applications.map((application) =>
      presentApplication(application, {
        jobStatus: jobs.find((job) => job.id === application.jobs[0]?.id)?.status ?? 'open',
        stages: stages.filter((stage) => stage.jobId === application.jobs[0]?.id),
        moves: moves.filter((move) => move.application_id === application.id),
      }),
    ),
    attachments: candidate.attachments
      .filter((file) => seesPrivate || file.visibility !== 'private')
      .map((file) => ({
        id: file.id,
        filename: file.filename,
        type: file.type,
        size: file.size,
        createdAt: file.createdAt.toISOString(),
        createdBy: file.createdById === null ? null : (uploaders.get(file.createdById)?.name ?? null),
        url: fileLink(core, file.id),
      })),
    privateNotes: {
      allowed: seesPrivate,
      missingPermission: seesPrivate ? null : userPermissions['private-notes'].label,
      count: seesPrivate ? privateCount : 0,
    },
  }
}

function presentApplication(
  application: Application,
  rest: {
    jobStatus: string
    stages: readonly Stage[]
    moves: readonly { from_name: string | null; to_name: string | null; actor_name: string | null; at: Date }[]
  },
) {
  const job = application.jobs[0]
  const stages = rest.stages.map((stage) => ({ id: stage.id, name: stage.name, position: stage.position }))
  return {
    id: application.id,
    status: application.status,
    prospect: application.prospect,
    job: job ? { id: job.id, name: job.name, status: rest.jobStatus } : null,
    stages,
    stage:
      stages.find((stage) => stage.id === application.stage?.id) ??
      (application.stage ? { ...application.stage, position: -1 } : null),
    stageEnteredAt: iso(application.stageEnteredAt),
    appliedAt: application.appliedAt.toISOString(),
    rejectedAt: iso(application.rejectedAt),
    rejectionReason: application.rejectionReason?.name ?? null,
    hiredAt: iso(application.hiredAt),
    startsAt: application.startsAt,
    source: application.source?.name ?? null,
    creditedTo: ref(application.creditedTo),
    recruiter: ref(application.recruiter),
    coordinator: ref(application.coordinator),
    answers: application.answers.map((one) => ({ question: one.question, answer: one.answer })),
    history: rest.moves.map((move) => ({
      from: move.from_name,
      to: move.to_name,
      actor: move.actor_name,
      at: move.at.toISOString(),
    })),
  }
}
