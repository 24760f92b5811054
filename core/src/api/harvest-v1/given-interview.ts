import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { FieldError, OperationInput } from '@orangery/contract/kernel'
import type { CoreContext } from '../../context.ts'
import type { Edge, GivenInterviewer } from '../../interviews/index.ts'
import { findUserByEmail, findUserRow, pageOfUserRows, type UserRow } from '../../users/index.ts'
import type { Call } from './call.ts'
import { validationError } from './errors.ts'
import { requireApplication } from './known.ts'
import { hasJobAccess, requireManagesApplication } from './rights.ts'

type GivenChange = OperationInput<HarvestV1['scheduled_interviews.update_v2']>['body']
type Given = NonNullable<GivenChange['interviewers']>[number]

/** Which of the two generations is called: the older takes no one from outside and no user without access to the job. */
export type Generation = 'v1' | 'v2'

/** What is given of an interview, with everybody looked up. Null leaves what stands, but takes a place or a link away. */
export async function interviewFrom(
  call: Pick<Call<'scheduled_interviews.update_v2'>, 'core' | 'user'>,
  given: { applicationId: number; generation: Generation; body: GivenChange },
) {
  const { core, user } = call
  const { body, generation } = given
  const application = await requireApplication(core, given.applicationId)
  await requireManagesApplication(core, user, application)
  const jobId = application.job_ids[0] ?? null
  return {
    ...(body.interviewers ? { interviewers: await interviewersFrom(core, body.interviewers, { generation, jobId }) } : {}),
    ...(body.start ? { start: body.start satisfies Edge } : {}),
    ...(body.end ? { end: body.end satisfies Edge } : {}),
    ...(body.external_event_id ? { externalEventId: body.external_event_id } : {}),
    ...(body.location === undefined ? {} : { location: body.location }),
    ...(body.video_conferencing_url === undefined ? {} : { videoUrl: body.video_conferencing_url }),
  }
}

async function interviewersFrom(
  core: CoreContext,
  given: readonly Given[],
  place: { generation: Generation; jobId: number | null },
): Promise<GivenInterviewer[]> {
  const found: GivenInterviewer[] = []
  const errors: FieldError[] = []
  for (const [index, one] of given.entries()) {
    const key = one.user_id != null ? 'user_id' : one.email != null ? 'email' : 'employee_id'
    const problem = (message: string) => errors.push({ message, field: `interviewers[${index}][${key}]` })
    const user = await userOf(core, one)
    if (!user && (key !== 'email' || place.generation === 'v1')) problem(`There is no user with the ${key} ${one[key]}.`)
    else if (!user && !/^[^\s@]+@[^\s@]+$/.test(one.email!)) problem(`“${one.email}” is no e-mail address.`)
    else if (user && place.generation === 'v1' && !(await hasJobAccess(core, user, place.jobId)))
      problem(`The user ${user.id} has no access to the job; the newer /v2/scheduled_interviews takes them all the same.`)
    else if (found.some((other) => ('userId' in other ? other.userId === user?.id : other.email === one.email)))
      problem('Is among the interviewers already.')
    else found.push({ ...(user ? { userId: user.id } : { email: one.email! }), responseStatus: one.response_status })
  }
  if (errors.length > 0) throw validationError(errors)
  return found
}

async function userOf(core: CoreContext, { user_id: id, email, employee_id: employeeId }: Given): Promise<UserRow | undefined> {
  if (id != null) return findUserRow(core.db, id)
  if (email != null) return findUserByEmail(core.db, email)
  return employeeId ? (await pageOfUserRows(core.db, { employeeId }, { limit: 1 }))[0] : undefined
}
