import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { done, id, timeZone } from './shapes.ts'
import { notify, remindWay } from './vocabulary.ts'

/** What the signed-in member is mailed about, per role. */
export const getNotifications = defineRoute({
  id: 'hipeople.get-notifications',
  method: 'GET',
  path: '/api/hipeople/notifications',
  policy: 'member',
  reply: z.object({
    roles: z.array(
      z.object({ roleId: id, title: z.string(), /** Null: the role's default. */ own: notify.nullable(), default: notify }),
    ),
  }),
})

export const setNotification = defineRoute({
  id: 'hipeople.set-notification',
  method: 'POST',
  path: '/api/hipeople/notifications',
  policy: 'member',
  body: z.object({ roleId: id, own: notify.nullable() }),
  reply: done,
})

const hour = z.number().int().min(0).max(24)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Is no date like 2026-12-25')

/** For the whole organisation. */
export const organizationSettings = z
  .object({
    /** The zone of a person whose own is not known. */
    timeZone: timeZone.default('UTC'),
    /** Reminders go between these hours of the person's day. */
    fromHour: hour.default(9),
    toHour: hour.default(17),
    /** Saturdays and Sundays as well. */
    weekends: z.boolean().default(false),
    holidays: z.array(day).max(400).default([]),
    /** An SMS goes beside the mail to referees whose number takes one, and only after the candidate's confirmation that they agree. */
    remindBy: remindWay.default('mail'),
    /** Months until answers, referees and reports of a check are erased. */
    keepMonths: z.number().int().min(1).max(84).default(12),
    /** Days that the link in the feed opens the report without signing in. */
    reportLinkDays: z.number().int().min(7).max(365).default(30),
    /** Who sees HiPeople's notes in the feed. The note of a report holds a link that opens it. */
    noteVisibility: z.enum(['admin_only', 'private', 'public']).default('admin_only'),
    /** The hour at which daily digests go, in each member's own zone. */
    digestHour: z.number().int().min(0).max(23).default(8),
    /** "ATS Sync": jobs of the ATS become roles by "Sync jobs", and when an event names one that no role knows. */
    atsSync: z.boolean().default(false),
    /** Shown to candidates and referees for questions about their data; empty leaves it out. */
    privacyContact: z.string().trim().max(254).default(''),
  })
  .refine(({ fromHour, toHour }) => toHour - fromHour >= 2, {
    path: ['toHour'],
    message: 'Must be at least 2 hours after the start',
  })
export type OrganizationSettings = z.output<typeof organizationSettings>

export const getSettings = defineRoute({
  id: 'hipeople.get-settings',
  method: 'GET',
  path: '/api/hipeople/settings',
  policy: 'member',
  reply: organizationSettings,
})

export const setSettings = defineRoute({
  id: 'hipeople.set-settings',
  method: 'POST',
  path: '/api/hipeople/settings',
  policy: 'admin',
  body: organizationSettings,
  reply: organizationSettings,
})

/** "Sync jobs": reads the open jobs of the ATS now. 409 `sync-off` while "ATS Sync" is off. */
export const syncJobs = defineRoute({
  id: 'hipeople.sync-jobs',
  method: 'POST',
  path: '/api/hipeople/sync-jobs',
  policy: 'admin',
  reply: z.object({ imported: z.number().int(), known: z.number().int() }),
})
