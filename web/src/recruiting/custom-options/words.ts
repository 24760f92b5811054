import type { ConfiguredField, FieldKind, FieldValueType } from '@orangery/contract/recruiting'

/** How the page speaks of each kind of record. */
export const kindWords: Readonly<Record<FieldKind, { many: string; one: string }>> = {
  job: { many: 'Jobs', one: 'job' },
  candidate: { many: 'Candidates', one: 'candidate' },
  application: { many: 'Applications', one: 'application' },
  offer: { many: 'Offers', one: 'offer' },
  opening: { many: 'Openings', one: 'opening' },
  rejection_question: { many: 'Rejection questions', one: 'rejection question' },
  referral_question: { many: 'Referral questions', one: 'referral question' },
  user_attribute: { many: 'User attributes', one: 'user' },
}

/** The labels of Field Type. */
export const typeLabels: Readonly<Record<FieldValueType, string>> = {
  short_text: 'Short Textbox',
  long_text: 'Long Textbox',
  yes_no: 'Yes/No',
  single_select: 'Single Select',
  multi_select: 'Multi Select',
  currency: 'Currency',
  currency_range: 'Currency Range',
  number: 'Number',
  number_range: 'Number Range',
  date: 'Date',
  url: 'URL',
  user: 'User',
}

export function typeLabel(type: string): string {
  return Object.hasOwn(typeLabels, type) ? typeLabels[type as FieldValueType] : type
}

export function isSelect(type: string): boolean {
  return type === 'single_select' || type === 'multi_select'
}

/** What a row says beside the type. */
export function marksOf(field: ConfiguredField): string[] {
  return [
    field.required ? 'Required' : '',
    field.private ? 'Private' : '',
    field.startsVersion ? 'Starts a new version' : '',
  ].filter(Boolean)
}
