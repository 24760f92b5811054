// What may be written on candidates and prospects.
import { z } from 'zod'
import { candidateUpload } from './attachment.ts'
import { customFieldWrites } from './custom-fields.ts'
import { filledText, givenFlag, givenId, givenText, instant } from './values.ts'

const contact = <const Types extends readonly [string, ...string[]]>(...types: Types) =>
  z.object({ value: filledText, type: z.enum(types) })

/** Empty lists of contacts and tags clear what was there. */
export const givenContacts = {
  phone_numbers: z.array(contact('home', 'work', 'mobile', 'skype', 'other')).nullish(),
  addresses: z.array(contact('home', 'work', 'other')).nullish(),
  email_addresses: z.array(contact('personal', 'work', 'other')).nullish(),
  website_addresses: z.array(contact('personal', 'company', 'portfolio', 'blog', 'other')).nullish(),
  social_media_addresses: z.array(z.object({ value: filledText })).nullish(),
  tags: z.array(filledText).nullish(),
}

/** A user by id or e-mail address. The published samples say `user_id` once; it counts as the id. */
const givenUser = z
  .object({ id: givenId.nullish(), user_id: givenId.nullish(), email: givenText.nullish() })
  .refine((user) => user.id != null || user.user_id != null || user.email != null, 'Must name the user by id or email')

export const givenTeam = { recruiter: givenUser.nullish(), coordinator: givenUser.nullish() }

const month = z.int().min(1).max(12).nullish()
const year = z.int().min(1900).max(2100).nullish()

/** Either a date or month and year, for each end. */
export const givenEducation = z
  .object({
    school_id: givenId.nullish(),
    discipline_id: givenId.nullish(),
    degree_id: givenId.nullish(),
    start_month: month,
    start_year: year,
    start_date: instant.nullish(),
    end_month: month,
    end_year: year,
    end_date: instant.nullish(),
  })
  .refine((given) => given.start_date == null || (given.start_month == null && given.start_year == null), {
    error: 'Must not come together with start_month or start_year',
    path: ['start_date'],
  })
  .refine((given) => given.end_date == null || (given.end_month == null && given.end_year == null), {
    error: 'Must not come together with end_month or end_year',
    path: ['end_date'],
  })

/** No end means: still there. */
export const givenEmployment = z.object({
  company_name: filledText,
  title: filledText,
  start_date: instant,
  end_date: instant.nullish(),
})

/** `user_id` is the author, who may be another than the user on whose behalf the call is made. */
export const givenNote = z.object({ user_id: givenId, body: filledText, visibility: z.enum(['admin_only', 'private', 'public']) })

/** Who referred: a user's id, a user's e-mail address, or the name of someone outside. */
export const givenReferrer = z.object({
  type: z.enum(['id', 'email', 'outside']),
  value: z.union([filledText, z.int().transform(String)], 'Must be text or a number').meta({ kind: 'string' }),
})

/** Where a prospect stands and what they are thought of for. */
export const givenPlace = {
  prospect_pool_id: givenId.nullish(),
  prospect_pool_stage_id: givenId.nullish(),
  prospect_owner_id: givenId.nullish(),
  prospective_department_id: givenId.nullish(),
  prospective_office_id: givenId.nullish(),
}

/** One shape for both kinds of application: `prospect` says which, and with it what is required. */
export const givenApplication = z
  .object({
    prospect: givenFlag.nullish().transform((value) => value ?? false),
    job_id: givenId.nullish(),
    job_ids: z.array(givenId).nullish(),
    source_id: givenId.nullish(),
    initial_stage_id: givenId.nullish(),
    referrer: givenReferrer.nullish(),
    recruiter_id: givenId.nullish(),
    coordinator_id: givenId.nullish(),
    attachments: z.array(candidateUpload).nullish(),
    ...givenPlace,
  })
  .refine((given) => given.prospect || given.job_id != null, { error: 'Is required unless prospect is true', path: ['job_id'] })
  .refine((given) => given.prospect_pool_stage_id == null || given.prospect_pool_id != null, {
    error: 'Is required with prospect_pool_stage_id',
    path: ['prospect_pool_id'],
  })
  .refine((given) => given.prospective_office_id == null || given.prospective_department_id != null, {
    error: 'Is required with prospective_office_id',
    path: ['prospective_department_id'],
  })

/** What a new candidate and a new prospect have in common. */
export const givenPerson = {
  first_name: filledText,
  last_name: filledText,
  company: givenText.nullish(),
  title: givenText.nullish(),
  is_private: givenFlag.nullish(),
  ...givenContacts,
  educations: z.array(givenEducation).nullish(),
  employments: z.array(givenEmployment).nullish(),
  custom_fields: customFieldWrites.nullish(),
  ...givenTeam,
  activity_feed_notes: z.array(givenNote).nullish(),
}
