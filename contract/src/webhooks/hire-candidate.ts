// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'
import { customFields, openingFields } from './shapes/custom-fields.ts'
import { singularJob } from './shapes/job.ts'
import { day, id, text, timestamp } from './shapes/values.ts'

/** The published sample leaves out what all other events about applications say; ours says it here as well. */
export const hireCandidate = defineEvent({
  action: 'hire_candidate',
  when: 'Candidate has been hired',
  group: 'Candidate',
  payload: z.strictObject({
    application: application.extend({
      opening: z.strictObject({ opening_id: text.nullable(), custom_fields: openingFields }).nullable(),
      job: singularJob,
      offer: z
        .strictObject({
          id,
          version: id,
          created_at: timestamp,
          sent_at: day.nullable(),
          resolved_at: timestamp.nullable(),
          starts_at: day.nullable(),
          custom_fields: customFields,
        })
        .nullable(),
    }),
  }),
  fired: true,
})
