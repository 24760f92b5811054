import type { CoreContext } from '../../context.ts'
import type { ApplicationSnapshot, Frozen } from '../../snapshots/index.ts'
import { candidateUrl } from './candidate.ts'

/** The interviews of the stage that the application is in: how far each is, and who holds it. People from outside have no id to be told by. */
export function renderStageInterviews(core: CoreContext, snapshot: Frozen<ApplicationSnapshot>) {
  const { candidate, stage, interviews = [] } = snapshot
  return (stage?.interviews ?? []).map((interview) => {
    const scheduled = interviews.findLast((one) => one.interview.id === interview.id)
    const unscheduled = interview.schedulable ? ('to_be_scheduled' as const) : ('collect_feedback' as const)
    return {
      id: interview.id,
      name: interview.name,
      status: scheduled?.status ?? unscheduled,
      interview_kit: {
        url: `${candidateUrl(core, candidate.id)}?interview=${interview.id}`,
        content: interview.kitContent,
        // Snapshots of facts from before kits asked anything hold no questions.
        questions: interview.questions ?? [],
      },
      interviewers: (scheduled?.interviewers ?? []).flatMap(({ user, responseStatus }) =>
        user ? [{ id: user.id, display_name: user.name, status: responseStatus }] : [],
      ),
    }
  })
}
