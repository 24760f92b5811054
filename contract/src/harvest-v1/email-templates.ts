// Public documentation: https://developers.greenhouse.io/harvest.html#email-templates
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { person } from './shapes/person.ts'
import { flag, id, text, timestamp } from './shapes/values.ts'

const { get } = resource('Email Templates')

const emailTemplate = z.strictObject({
  id,
  name: text,
  description: text.nullable(),
  default: flag,
  updated_at: timestamp,
  created_at: timestamp,
  type: text,
  from: text.nullable(),
  cc: z.array(text),
  body: text.nullable(),
  html_body: text.nullable(),
  user: person.nullable(),
})

export const listEmailTemplates = get({
  id: 'email_templates.list',
  label: 'GET: List Email Templates',
  path: '/v1/email_templates',
  paging: 'page',
  query: z.object({ ...numberedPages, ...createdWindow, ...updatedWindow }),
  reply: z.array(emailTemplate),
  served: true,
})

export const retrieveEmailTemplate = get({
  id: 'email_templates.retrieve',
  label: 'GET: Retrieve Email Templates',
  path: '/v1/email_templates/{id}',
  params: byId,
  reply: emailTemplate,
  served: true,
})

export const emailTemplates = keyById(listEmailTemplates, retrieveEmailTemplate)
