import type { OfferField, OfferFieldInput, OfferVersion } from '@orangery/contract/recruiting'

/** What the inputs of one field hold. */
export interface FieldDraft {
  readonly value?: string
  readonly values?: readonly string[]
  readonly min?: string
  readonly max?: string
  readonly unit?: string
}

type Raw = OfferVersion['fields'][number]['raw']

/** The draft of a value as it is kept. */
export function draftOf(raw: Raw | undefined): FieldDraft {
  if (raw === null || raw === undefined) return {}
  if (Array.isArray(raw)) return { values: raw.map(String) }
  if (typeof raw !== 'object') return { value: String(raw) }
  const text = (key: string) => (raw[key] === undefined || raw[key] === null ? undefined : String(raw[key]))
  return { value: text('amount') ?? text('user_id'), min: text('min_value'), max: text('max_value'), unit: text('unit') }
}

/** What is sent of a field: undefined leaves it alone, null takes the value away. */
export function inputOf(field: OfferField, draft: FieldDraft, had: boolean): OfferFieldInput | undefined {
  const empty = had ? null : undefined
  const unit = draft.unit?.trim().toUpperCase()
  switch (field.type) {
    case 'multi_select':
      return draft.values?.length ? { value: [...draft.values] } : empty
    case 'currency':
      return draft.value ? { value: draft.value, unit } : empty
    case 'number_range':
      return draft.min || draft.max ? { min_value: draft.min ?? '', max_value: draft.max ?? '' } : empty
    case 'currency_range':
      return draft.min || draft.max ? { min_value: draft.min ?? '', max_value: draft.max ?? '', unit } : empty
    case 'user':
      return draft.value ? { value: Number(draft.value) } : empty
    default:
      return draft.value ? { value: draft.value } : empty
  }
}
