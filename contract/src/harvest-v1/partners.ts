import { type PermissionId, permissions } from './permissions.ts'

/** An entry of the list "Partner" in the box "Create New Credential". */
export interface Partner {
  readonly id: string
  readonly name: string
  /** What "Description" proposes; empty where nothing is known of the partner. */
  readonly description: string
  /** What "Manage Permissions" ticks. */
  readonly permissions: readonly PermissionId[]
}

const goodTime: readonly PermissionId[] = [
  'activity_feed.retrieve',
  'applications.retrieve',
  'applications.list',
  'candidates.retrieve',
  'candidates.list',
  'candidates.add_note',
  'candidates.add_email_note',
  'departments.retrieve',
  'departments.list',
  'email_templates.retrieve',
  'email_templates.list',
  'job_posts.list',
  'job_posts.retrieve_for_job',
  'job_posts.list_for_job',
  'jobs.retrieve',
  'jobs.list',
  'offices.retrieve',
  'offices.list',
  'scheduled_interviews.list_for_application',
  'scheduled_interviews.retrieve',
  'scheduled_interviews.list',
  'scheduled_interviews.delete',
  'scheduled_interviews.create_v2',
  'scheduled_interviews.update_v2',
  'sources.list',
  'tags.list_for_candidate',
  'tags.list',
  'users.retrieve',
  'users.list',
  'user_permissions.list_jobs',
]

/** Nothing that deletes. The setup guide names "GET: List Job Stages" under Sources, where there is only "GET: List Sources". */
const headhuntr: readonly PermissionId[] = [
  'applications.retrieve',
  'applications.update',
  'candidates.retrieve',
  'candidates.list',
  'candidates.update',
  'candidates.create',
  'candidates.add_note',
  'candidates.add_attachment',
  'candidates.add_application',
  'candidates.add_education',
  'candidates.add_employment',
  'prospects.create',
  'departments.list',
  'departments.retrieve',
  'jobs.list',
  'jobs.retrieve',
  'job_posts.list',
  'job_posts.retrieve',
  'job_posts.list_for_job',
  'job_posts.retrieve_for_job',
  'job_stages.list',
  'job_stages.list_for_job',
  'job_stages.retrieve',
  'sources.list',
  'prospect_pools.list',
  'prospect_pools.retrieve',
  'users.list',
]

/** The groups that HiPeople's guide has one tick in full. */
export const hipeopleGroups: readonly string[] = [
  'Applications',
  'Candidates',
  'Activity Feed',
  'Jobs',
  'Job Posts',
  'Job Stages',
  'Rejection Reasons',
]

const hipeople = permissions.filter(({ group }) => hipeopleGroups.includes(group)).map(({ id }) => id)
const everything = permissions.map(({ id }) => id)

/** The partners that the core knows by name, and the two entries for all others. */
export const partners: readonly Partner[] = [
  {
    id: 'goodtime-hire-for-high-volume',
    name: 'GoodTime Hire for High Volume',
    description: 'GoodTime Hire for High Volume Harvest API Key',
    permissions: goodTime,
  },
  { id: 'goodtime-hire', name: 'GoodTime Hire', description: 'GoodTime Hire Harvest API Key', permissions: goodTime },
  { id: 'goco', name: 'GoCo', description: 'GoCo Harvest API Key', permissions: everything },
  { id: 'hipeople', name: 'HiPeople', description: 'HiPeople Harvest API key', permissions: hipeople },
  { id: 'headhuntr', name: 'Headhuntr.io', description: 'Headhuntr.io Harvest API Key', permissions: headhuntr },
  { id: 'unlisted', name: 'Unlisted Vendor', description: '', permissions: [] },
  { id: 'custom', name: 'Custom', description: '', permissions: [] },
]
