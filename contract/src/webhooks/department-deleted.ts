// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { id, text } from './shapes/values.ts'

/** `child_ids` holds everything below, not only the next level. */
export const departmentDeleted = defineEvent({
  action: 'department_deleted',
  when: 'Department Deleted',
  group: 'Organization',
  payload: z.strictObject({
    department: z.strictObject({
      id,
      name: text,
      child_ids: z.array(id),
      parent_id: id.nullable(),
      external_id: text.nullable(),
    }),
  }),
  fired: true,
})
