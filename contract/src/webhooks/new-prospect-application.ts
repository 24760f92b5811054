// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'

export const newProspectApplication = defineEvent({
  action: 'new_prospect_application',
  when: 'Prospect Created',
  group: 'Application',
  payload: z.strictObject({ application }),
  fired: true,
})
