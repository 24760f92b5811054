import { z } from 'zod'
import { customFields, keyedCustomFields } from './custom-fields.ts'
import { departmentOfJob, officeOfJob } from './organization.ts'
import { named, person, responsiblePerson } from './person.ts'
import { flag, id, text, timestamp } from './values.ts'

/** An opening as jobs and offers hold it. `opening_id` is free text and not the id. */
export const openingOfJob = z.strictObject({
  id,
  opening_id: text.nullable(),
  status: z.enum(['open', 'closed']),
  opened_at: timestamp,
  closed_at: timestamp.nullable(),
  application_id: id.nullable(),
  close_reason: named.nullable(),
})

/** Accounts without opening fields leave both keys out. */
export const opening = openingOfJob.extend({
  custom_fields: customFields.optional(),
  keyed_custom_fields: keyedCustomFields.optional(),
})

export const job = z.strictObject({
  id,
  name: text,
  requisition_id: text.nullable(),
  notes: text.nullable(),
  confidential: flag,
  status: z.enum(['open', 'closed', 'draft']),
  created_at: timestamp,
  opened_at: timestamp.nullable(),
  closed_at: timestamp.nullable(),
  updated_at: timestamp,
  is_template: flag,
  copied_from_id: id.nullable(),
  departments: z.array(departmentOfJob),
  offices: z.array(officeOfJob),
  custom_fields: customFields,
  keyed_custom_fields: keyedCustomFields,
  hiring_team: z.strictObject({
    hiring_managers: z.array(person),
    recruiters: z.array(responsiblePerson),
    coordinators: z.array(responsiblePerson),
    sourcers: z.array(person),
  }),
  openings: z.array(openingOfJob),
})

const member = z.strictObject({ user_id: id, active: flag })
const responsibleMember = member.extend({ responsible: flag })

/** The hiring team on its own names users by id alone. */
export const hiringTeam = z.strictObject({
  hiring_managers: z.array(member),
  recruiters: z.array(responsibleMember),
  coordinators: z.array(responsibleMember),
  sourcers: z.array(member),
})
