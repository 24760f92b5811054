import { z } from 'zod'
import { flag } from '../harvest-v1/shapes/values.ts'
import { id, text, whole } from './values.ts'

/** What a form shows for a question; `values` are what can be chosen. */
const field = z.strictObject({
  name: text,
  type: z.enum(['input_text', 'input_file', 'input_hidden', 'textarea', 'multi_value_single_select', 'multi_value_multi_select']),
  values: z.array(z.strictObject({ value: whole, label: text })).optional(),
})
export type FormField = z.infer<typeof field>

export const formQuestion = z.strictObject({
  required: flag.nullable(),
  label: text,
  description: text.nullable().optional(),
  fields: z.array(field),
})
export type FormQuestion = z.infer<typeof formQuestion>

/** Questions that the law of a country has employers ask. */
export const compliancePart = z.strictObject({
  type: text,
  description: text.nullable(),
  questions: z.array(formQuestion),
})

export const demographicPart = z.strictObject({
  header: text,
  /** HTML as it may be shown. */
  description: text,
  questions: z.array(
    z.strictObject({
      id,
      label: text,
      required: flag,
      type: text,
      answer_options: z.array(z.strictObject({ id, label: text, free_form: flag })),
    }),
  ),
})
export type DemographicPart = z.infer<typeof demographicPart>
