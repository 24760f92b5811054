import { z } from 'zod'
import { customFields, openingFields } from './custom-fields.ts'
import { flag, id, text, timestamp } from './values.ts'

const member = z.strictObject({ user_id: id, employee_id: text.nullable() })

const departments = z.array(z.strictObject({ id, name: text, external_id: text.nullable() }))

/** The place of an office is a text here and an object in Harvest. */
const offices = z.array(z.strictObject({ id, name: text, location: text.nullable(), external_id: text.nullable() }))

const hiringTeam = z.strictObject({
  hiring_managers: z.array(member),
  sourcers: z.array(member),
  recruiters: z.array(member),
  coordinators: z.array(member),
})

const basics = {
  id,
  name: text,
  requisition_id: text.nullable(),
  notes: text.nullable(),
  confidential: flag,
  job_post_id: id.nullable(),
  status: z.enum(['open', 'closed', 'draft']),
  created_by_id: id.nullable(),
  created_at: timestamp,
  opened_at: timestamp.nullable(),
  closed_at: timestamp.nullable(),
  departments,
  offices,
  hiring_team: hiringTeam,
  custom_fields: customFields,
}

/** A job as events about an application carry it. */
export const jobOfApplication = z.strictObject({ ...basics, url: text })

/** A job in the events about jobs. */
export const job = z.strictObject({
  ...basics,
  openings: z.array(z.strictObject({ id, opening_id: text.nullable(), custom_fields: openingFields })),
})

/** The singular `job` of a hire, from the days when nothing else was known; its dates have names of their own. */
export const singularJob = z.strictObject({
  id,
  name: text,
  open_date: timestamp.nullable(),
  close_date: timestamp.nullable(),
  requisition_id: text.nullable(),
  departments,
  offices,
  custom_fields: customFields,
})
