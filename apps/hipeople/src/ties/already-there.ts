import type { Ats } from '@orangery/client'
import type { AlreadyThere, ModuleId } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import { earlierRequests, type RequestRow } from '../requests/requests.store.ts'

interface Chosen {
  readonly module: ModuleId
  readonly stageId: number
  readonly stageName: string
}

/** Candidates who stand in a stage when it is tied. The tie only acts on moves from then on, so somebody must decide about them. */
export async function alreadyThere(
  db: HiDb,
  ats: Ats,
  given: {
    roleId: number
    jobId: number
    chosen: readonly Chosen[] /** Whether private candidates may be named. */
    privately: boolean
  },
): Promise<AlreadyThere[]> {
  if (given.chosen.length === 0) return []
  const found: (AlreadyThere & { hasEmail: boolean })[] = []
  for await (const candidate of ats.candidates({ jobId: given.jobId })) {
    if (candidate.isPrivate && !given.privately) continue
    for (const application of candidate.applications) {
      const tie = given.chosen.find(({ stageId }) => stageId === application.stage?.id)
      if (!tie || application.status !== 'active' || !application.jobs.some(({ id }) => id === given.jobId)) continue
      found.push({
        applicationId: application.id,
        candidateId: candidate.id,
        name: `${candidate.firstName} ${candidate.lastName}`.trim(),
        stageName: tie.stageName,
        module: tie.module,
        hindrance: null,
        hasEmail: candidate.emails.length > 0,
      })
    }
  }
  const earlier: RequestRow[] = []
  for (const { module } of given.chosen)
    earlier.push(
      ...(await earlierRequests(
        db,
        found.map(({ applicationId }) => applicationId),
        { roleId: given.roleId, module },
      )),
    )
  return found.map(({ hasEmail, ...one }) => {
    const open = earlier.find(
      (request) => request.application_id === one.applicationId && request.module === one.module && request.closed_at === null,
    )
    const hindrance = open ? 'A check of this role is open or done already.' : hasEmail ? null : 'Has no e-mail address yet.'
    return { ...one, hindrance }
  })
}
