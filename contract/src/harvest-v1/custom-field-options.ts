// Public documentation: https://developers.greenhouse.io/harvest.html#custom-field-options
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { customFieldOption } from './custom-fields.ts'
import { byId, resource } from './resource.ts'
import { message, success } from './shapes/answers.ts'
import { cursorPages } from './shapes/paging.ts'
import { filledText, givenId, givenText } from './shapes/values.ts'

const { get, patch, post, remove } = resource('Custom Field Options')
const path = '/v1/custom_field/{id}/custom_field_options'

export const listCustomFieldOptions = get({
  id: 'custom_field_options.list',
  label: 'GET: Custom Field Options',
  path,
  paging: 'cursor',
  params: byId,
  query: z.object({ ...cursorPages, type: z.enum(['all', 'active', 'inactive']).optional() }),
  reply: z.array(customFieldOption),
  served: true,
})

/** A name that exists already is passed over in silence. */
export const createCustomFieldOptions = post({
  id: 'custom_field_options.create',
  label: 'POST: Create Custom Field Options',
  path,
  params: byId,
  body: z.object({
    options: z.array(z.object({ name: filledText, priority: z.int(), external_id: givenText.nullish() })),
  }),
  reply: success,
  status: 201,
  served: true,
})

export const updateCustomFieldOptions = patch({
  id: 'custom_field_options.update',
  label: 'PATCH: Update Custom Field Options',
  path,
  params: byId,
  body: z.object({
    options: z.array(
      z.object({
        id: givenId,
        name: filledText.nullish(),
        priority: z.int().nullish(),
        external_id: givenText.nullish(),
      }),
    ),
  }),
  reply: success,
  served: true,
})

export const deleteCustomFieldOptions = remove({
  id: 'custom_field_options.delete',
  label: 'DELETE: Remove Custom Field Options',
  path,
  params: byId,
  body: z.object({ option_ids: z.array(givenId) }),
  reply: message,
  served: true,
})

export const customFieldOptions = keyById(
  listCustomFieldOptions,
  createCustomFieldOptions,
  updateCustomFieldOptions,
  deleteCustomFieldOptions,
)
