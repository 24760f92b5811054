import type { ServedIdOf } from '../kernel/index.ts'
import { activityFeed } from './activity-feed.ts'
import { applicationMoves } from './application-moves.ts'
import { applications } from './applications.ts'
import { approvals } from './approvals.ts'
import { candidateAdditions } from './candidate-additions.ts'
import { candidates } from './candidates.ts'
import { closeReasons } from './close-reasons.ts'
import { customFieldOptions } from './custom-field-options.ts'
import { customFields } from './custom-fields.ts'
import { demographics } from './demographics.ts'
import { departments } from './departments.ts'
import { education } from './education.ts'
import { eeocData } from './eeoc.ts'
import { emailTemplates } from './email-templates.ts'
import { jobOpenings } from './job-openings.ts'
import { jobPosts } from './job-posts.ts'
import { jobStages } from './job-stages.ts'
import { jobs } from './jobs.ts'
import { offers } from './offers.ts'
import { offices } from './offices.ts'
import { prospectPools } from './prospect-pools.ts'
import { rejectionReasons } from './rejection-reasons.ts'
import { scheduledInterviews } from './scheduled-interviews.ts'
import { scorecards } from './scorecards.ts'
import { sources } from './sources.ts'
import { tags } from './tags.ts'
import { trackingLinks } from './tracking-links.ts'
import { userPermissions } from './user-permissions.ts'
import { userRoles } from './user-roles.ts'
import { users } from './users.ts'

/** Every operation of Harvest v1 and v2 by its id. The order is that of the page "Manage Permissions". */
export const harvestV1 = {
  ...activityFeed,
  ...applications,
  ...applicationMoves,
  ...candidates,
  ...candidateAdditions,
  ...approvals,
  ...closeReasons,
  ...customFields,
  ...customFieldOptions,
  ...demographics,
  ...departments,
  ...education,
  ...eeocData,
  ...emailTemplates,
  ...jobOpenings,
  ...jobPosts,
  ...jobStages,
  ...jobs,
  ...offers,
  ...offices,
  ...prospectPools,
  ...rejectionReasons,
  ...scheduledInterviews,
  ...scorecards,
  ...sources,
  ...tags,
  ...trackingLinks,
  ...users,
  ...userPermissions,
  ...userRoles,
}

export type HarvestV1 = typeof harvestV1
export type HarvestV1Id = keyof HarvestV1

/** The operations that a handler must exist for. */
export type HarvestV1ServedId = ServedIdOf<HarvestV1>

export const servedIds = (Object.keys(harvestV1) as HarvestV1Id[]).filter(isServed)

export function isServed(id: HarvestV1Id): id is HarvestV1ServedId {
  return harvestV1[id].served
}
