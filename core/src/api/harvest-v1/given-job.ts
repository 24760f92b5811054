import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { GivenLocation, GivenUnits, NewMember, PostEdit, TeamChange } from '../../jobs/index.ts'
import { validationError } from './errors.ts'

type Body<Id extends keyof HarvestV1> = OperationInput<HarvestV1[Id]>['body']

/** Department and offices of a body. */
export function unitsOf(given: Body<'jobs.update'> | Body<'jobs.create'>): GivenUnits {
  return {
    departmentId: given.department_id,
    externalDepartmentId: given.external_department_id,
    officeIds: given.office_ids,
    externalOfficeIds: given.external_office_ids,
  }
}

/** The hiring team of a body; a role that is null or left out stays out. */
export function teamFrom(given: Body<'jobs.hiring_team_add'>): TeamChange<NewMember> {
  const plain = (members: { user_id: number }[] | null | undefined) => members?.map((member) => ({ userId: member.user_id }))
  const responsible = (members: Body<'jobs.hiring_team_add'>['recruiters']) =>
    members?.map((member) => ({
      userId: member.user_id,
      future: member.responsible_for_future_candidates,
      active: member.responsible_for_active_candidates,
      inactive: member.responsible_for_inactive_candidates,
    }))
  return {
    hiring_manager: plain(given.hiring_managers),
    sourcer: plain(given.sourcers),
    recruiter: responsible(given.recruiters),
    coordinator: responsible(given.coordinators),
  }
}

/** What is changed of a post. Null leaves what stands, but for the place, which it takes away. */
export function postEditFrom(given: Body<'job_posts.update_v2'>): PostEdit {
  return {
    title: given.title ?? undefined,
    content: given.content ?? undefined,
    location: given.location === undefined ? undefined : locationFrom(given.location),
  }
}

function locationFrom(given: Body<'job_posts.update_v2'>['location']): GivenLocation | null {
  if (given == null || typeof given === 'string') return given ?? null
  const { office_id: officeId, custom_location_id: customLocationId } = given
  if (officeId != null && customLocationId == null) return { officeId }
  if (customLocationId != null && officeId == null) return { customLocationId }
  throw validationError([{ message: 'Must hold one of office_id and custom_location_id.', field: 'location' }])
}
