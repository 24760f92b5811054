// Public documentation: https://developers.greenhouse.io/harvest.html#custom-fields
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { fieldTypes, valueTypes } from './shapes/field-kinds.ts'
import { department, office } from './shapes/organization.ts'
import { cursorPages } from './shapes/paging.ts'
import { filledText, flag, flagText, givenFlag, givenId, givenText, id, text, whole } from './shapes/values.ts'

const { get, patch, post, remove } = resource('Custom Fields')

export const customFieldOption = z.strictObject({ id, name: text, priority: whole, external_id: text.nullable() })

const customField = z.strictObject({
  id,
  name: text,
  active: flag,
  field_type: z.enum(fieldTypes),
  priority: whole,
  value_type: z.enum(valueTypes),
  private: flag,
  required: flag,
  require_approval: flag,
  trigger_new_version: flag,
  name_key: text,
  description: text.nullable(),
  expose_in_job_board_api: flag,
  api_only: flag,
  offices: z.array(office),
  departments: z.array(department),
  template_token_string: text.nullable(),
  custom_field_options: z.array(customFieldOption),
})

const givenSettings = {
  description: givenText.nullish(),
  private: givenFlag.nullish(),
  required: givenFlag.nullish(),
  require_approval: givenFlag.nullish(),
  trigger_new_version: givenFlag.nullish(),
  expose_in_job_board_api: givenFlag.nullish(),
  api_only: givenFlag.nullish(),
  office_ids: z.array(givenId).nullish(),
  department_ids: z.array(givenId).nullish(),
  custom_field_options: z.array(z.object({ name: filledText, priority: z.int(), external_id: givenText.nullish() })).nullish(),
}

export const listCustomFields = get({
  id: 'custom_fields.list',
  label: 'GET: Get custom fields',
  path: '/v1/custom_fields/{field_type}',
  paging: 'cursor',
  params: z.object({ field_type: z.enum(fieldTypes) }),
  query: z.object({ ...cursorPages, include_inactive: flagText.optional() }),
  reply: z.array(customField),
  served: true,
})

/** The path says `custom_field`, not `custom_fields`. */
export const retrieveCustomField = get({
  id: 'custom_fields.retrieve',
  label: 'GET: Get custom field',
  path: '/v1/custom_field/{id}',
  params: byId,
  reply: customField,
  served: true,
})

/** Answers with a list that holds the one field, as published. */
export const createCustomField = post({
  id: 'custom_fields.create',
  label: 'POST: Create custom field',
  path: '/v1/custom_fields',
  body: z.object({
    name: filledText,
    field_type: z.enum(fieldTypes),
    value_type: z.enum(valueTypes),
    generate_email_token: givenFlag.nullish(),
    ...givenSettings,
  }),
  reply: z.array(customField).length(1),
  status: 201,
  served: true,
})

export const updateCustomField = patch({
  id: 'custom_fields.update',
  label: 'PATCH: Update custom field',
  path: '/v1/custom_fields/{id}',
  params: byId,
  body: z.object({
    name: filledText.nullish(),
    field_type: z.enum(fieldTypes).nullish(),
    value_type: z.enum(valueTypes).nullish(),
    template_token_string: givenText.nullish(),
    ...givenSettings,
  }),
  reply: z.array(customField).length(1),
  served: true,
})

/** Success is said in a sentence. The field stays listed, inactive. */
export const deleteCustomField = remove({
  id: 'custom_fields.delete',
  label: 'DELETE: Delete custom field',
  path: '/v1/custom_fields/{id}',
  params: byId,
  reply: z.strictObject({ success: text }),
  served: true,
})

export const customFields = keyById(listCustomFields, retrieveCustomField, createCustomField, updateCustomField, deleteCustomField)
