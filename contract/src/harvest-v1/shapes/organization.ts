import { z } from 'zod'
import { id, text } from './values.ts'

/** A department as jobs and prospects hold it. */
export const departmentOfJob = z.strictObject({
  id,
  name: text,
  parent_id: id.nullable(),
  child_ids: z.array(id),
  external_id: text.nullable(),
})

export const department = departmentOfJob.extend({
  parent_department_external_id: text.nullable(),
  child_department_external_ids: z.array(text),
})

const place = z.strictObject({ name: text.nullable() })

/** An office as jobs and prospects hold it. */
export const officeOfJob = z.strictObject({
  id,
  name: text,
  location: place,
  primary_contact_user_id: id.nullable(),
  parent_id: id.nullable(),
  child_ids: z.array(id),
  external_id: text.nullable(),
})

export const office = officeOfJob.extend({
  parent_office_external_id: text.nullable(),
  child_office_external_ids: z.array(text),
})

/** With `render_as=tree` the children stand inside, and nothing points upwards. */
export const departmentTree = z.strictObject({
  id,
  name: text,
  external_id: text.nullable(),
  get children() {
    return z.array(departmentTree)
  },
})

export const officeTree = z.strictObject({
  id,
  name: text,
  location: place,
  primary_contact_user_id: id.nullable(),
  external_id: text.nullable(),
  get children() {
    return z.array(officeTree)
  },
})
