import { z } from 'zod'
import { fieldTypes, valueTypes } from '../harvest-v1/shapes/field-kinds.ts'
import { defineRoute } from '../kernel/index.ts'
import { id, noContent } from './shapes.ts'

export const fieldKind = z.enum(fieldTypes)
export type FieldKind = z.infer<typeof fieldKind>

export const fieldValueType = z.enum(valueTypes)
export type FieldValueType = z.infer<typeof fieldValueType>

export const configuredField = z.object({
  id,
  name: z.string(),
  /** Never changes. */
  key: z.string(),
  valueType: z.string(),
  description: z.string().nullable(),
  private: z.boolean(),
  required: z.boolean(),
  startsVersion: z.boolean(),
  /** As letters name it, with its braces. */
  token: z.string().nullable(),
  options: z.array(z.object({ id, name: z.string() })),
})
export type ConfiguredField = z.infer<typeof configuredField>

export const configuredKind = z.object({
  kind: fieldKind,
  fields: z.array(configuredField),
  /** What fields of this kind can be. */
  valueTypes: z.array(fieldValueType),
  canBeRequired: z.boolean(),
  canStartVersion: z.boolean(),
  alwaysPrivate: z.boolean(),
})
export type ConfiguredKind = z.infer<typeof configuredKind>

/** The fields that are not deleted, by kind of record, in their order. */
export const listCustomFields = defineRoute({
  id: 'recruiting.list-custom-fields',
  method: 'GET',
  path: '/api/recruiting/custom-fields',
  policy: 'custom-fields',
  reply: z.object({ kinds: z.array(configuredKind) }),
})

const name = z.string().trim().min(1, 'is empty').max(255)
const settings = {
  description: z.string().trim().max(2000).optional(),
  private: z.boolean().optional(),
  required: z.boolean().optional(),
  startsVersion: z.boolean().optional(),
}

export const addCustomField = defineRoute({
  id: 'recruiting.add-custom-field',
  method: 'POST',
  path: '/api/recruiting/custom-fields',
  policy: 'custom-fields',
  body: z.object({
    name,
    kind: fieldKind,
    valueType: fieldValueType,
    withToken: z.boolean().optional(),
    options: z.array(name).optional(),
    ...settings,
  }),
  reply: z.object({ id }),
})

export const changeCustomField = defineRoute({
  id: 'recruiting.change-custom-field',
  method: 'POST',
  path: '/api/recruiting/custom-fields/{id}',
  policy: 'custom-fields',
  params: z.object({ id }),
  /** `options` are all that can be chosen, in their order: those without an id are new, those left out are deleted. */
  body: z.object({ name, ...settings, options: z.array(z.object({ id: id.optional(), name })).optional() }),
  reply: noContent,
})

/** The field leaves every form and every new answer; old records keep their values. */
export const deleteCustomField = defineRoute({
  id: 'recruiting.delete-custom-field',
  method: 'POST',
  path: '/api/recruiting/custom-fields/{id}/delete',
  policy: 'custom-fields',
  params: z.object({ id }),
  reply: noContent,
})
