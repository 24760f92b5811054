import { type HarvestV1ServedId, permissionFor } from '@orangery/contract/harvest-v1'
import type { AtsMethod, NeededPermission } from '../ats.ts'

/** The operation behind each method. */
export const operationBehind = {
  candidate: 'candidates.retrieve',
  candidates: 'candidates.list',
  application: 'applications.retrieve',
  applications: 'applications.list',
  feed: 'activity_feed.retrieve',
  job: 'jobs.retrieve',
  jobs: 'jobs.list',
  stages: 'job_stages.list_for_job',
  jobPosts: 'job_posts.list_for_job',
  hiringTeam: 'jobs.hiring_team',
  rejectionReasons: 'rejection_reasons.list',
  user: 'users.retrieve',
  users: 'users.list',
  addCandidate: 'candidates.create',
  addApplication: 'candidates.add_application',
  addNote: 'candidates.add_note',
  addEmailNote: 'candidates.add_email_note',
  addAttachment: 'candidates.add_attachment',
  moveApplication: 'applications.move',
  advanceApplication: 'applications.advance',
  rejectApplication: 'applications.reject',
  unrejectApplication: 'applications.unreject',
  hireApplication: 'applications.hire',
} as const satisfies Record<AtsMethod, HarvestV1ServedId>

/** The permissions that a Harvest key needs for these methods, in the words of the page "Manage Permissions". */
export function permissionsForMethods(methods: readonly AtsMethod[]): NeededPermission[] {
  return methods.map((method) => {
    const { group, label } = permissionFor(operationBehind[method])
    return { group, label }
  })
}
