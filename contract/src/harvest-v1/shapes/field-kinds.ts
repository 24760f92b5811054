/** The kinds of records that have fields, in the order of the page "Custom Options". */
export const fieldTypes = [
  'job',
  'candidate',
  'application',
  'offer',
  'opening',
  'rejection_question',
  'referral_question',
  'user_attribute',
] as const

/** A yes/no field is `yes_no` in its definition and `boolean` beside its values. */
export const valueTypes = [
  'short_text',
  'long_text',
  'yes_no',
  'single_select',
  'multi_select',
  'currency',
  'currency_range',
  'number',
  'number_range',
  'date',
  'url',
  'user',
] as const

export type FieldType = (typeof fieldTypes)[number]
export type ValueType = (typeof valueTypes)[number]
