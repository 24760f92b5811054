import { z } from 'zod'
import { customFields, keyedCustomFields } from './custom-fields.ts'
import { department, office } from './organization.ts'
import { flag, id, text, timestamp } from './values.ts'

export const user = z.strictObject({
  id,
  name: text,
  first_name: text,
  last_name: text,
  primary_email_address: text.nullable(),
  updated_at: timestamp,
  created_at: timestamp,
  disabled: flag,
  site_admin: flag,
  emails: z.array(text),
  employee_id: text.nullable(),
  linked_candidate_ids: z.array(id),
  offices: z.array(office),
  departments: z.array(department),
  /** In a list only with `user_attributes=true`. */
  custom_fields: customFields.optional(),
  keyed_custom_fields: keyedCustomFields.optional(),
})
