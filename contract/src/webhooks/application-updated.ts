// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'

export const applicationUpdated = defineEvent({
  action: 'application_updated',
  when: 'Application Updated',
  group: 'Application',
  payload: z.strictObject({ application }),
  fired: true,
})
