// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { id, text } from './shapes/values.ts'

/** The place is an object here. */
export const officeDeleted = defineEvent({
  action: 'office_deleted',
  when: 'Office Deleted',
  group: 'Organization',
  payload: z.strictObject({
    office: z.strictObject({
      id,
      name: text,
      location: z.strictObject({ name: text.nullable() }),
      child_ids: z.array(id),
      parent_id: id.nullable(),
      external_id: text.nullable(),
    }),
  }),
  fired: true,
})
