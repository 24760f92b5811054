import { deleteScorecard, listInterviews, submitScorecard } from '@orangery/contract/recruiting'
import { findCandidate } from '../../candidates/index.ts'
import { notFound } from '../../errors.ts'
import { announceFacts } from '../../events/index.ts'
import { interviewsOf } from '../../interviews/index.ts'
import { kitsOfJobs, deleteScorecard as remove, scorecardsOf, submitScorecard as submit } from '../../scorecards/index.ts'
import { presentInterview, presentScorecard } from './present/interview.ts'
import { answer, done } from './web-call.ts'

const list = answer(listInterviews, async ({ core, viewer, params }) => {
  const candidate = await findCandidate(core.db, params.id)
  if (!candidate) throw notFound('candidate', params.id)
  const applicationIds = candidate.applications.map(({ id }) => id)
  const seesPrivate = viewer.permissions.has('private-notes')
  const kits = await kitsOfJobs(core.db, [...new Set(candidate.applications.flatMap(({ jobs }) => jobs.map(({ id }) => id)))])
  return {
    interviews: (await interviewsOf(core.db, applicationIds, core.clock.now())).map(presentInterview),
    scorecards: (await scorecardsOf(core.db, applicationIds)).map((one) => presentScorecard(one, seesPrivate)),
    kits: kits.map((kit) => ({ ...kit, attributes: [...kit.attributes], questions: [...kit.questions] })),
  }
})

const submitted = answer(submitScorecard, async ({ core, actor, viewer, params, body }) => {
  const id = await submit(core, actor, { applicationId: params.id, interviewerId: viewer.user.id, ...body })
  announceFacts(core)
  return { id }
})

const deleted = answer(deleteScorecard, async ({ core, actor, params }) => {
  await remove(core, actor, params.id)
  announceFacts(core)
  return done
})

export const interviewBindings = [list, submitted, deleted]
