import type { DomainError } from '@orangery/platform'
import { refused } from '../errors.ts'
import type { FieldDefinition } from './custom-fields.ts'
import type { FieldOption, FieldWrite, WriteContext } from './write.ts'

type No = (what: string) => DomainError

const currencies = new Set(Intl.supportedValuesOf('currency'))
const longestShortText = 255

/** The stored form of a value as the public API writes it. Throws for one that does not fit the field's type, named by `field`. */
export function convertValue(
  context: WriteContext,
  definition: FieldDefinition,
  { write, field }: { write: FieldWrite; field: string },
): unknown {
  const no: No = (what) => refused('custom-value', `${definition.name} ${what}.`, field)
  const { value } = write
  switch (definition.valueType) {
    case 'short_text': {
      const text = textOf(value, no)
      if (text.length > longestShortText) throw no(`has ${text.length} characters; ${longestShortText} are the most`)
      return text
    }
    case 'long_text':
      return textOf(value, no)
    case 'url': {
      const text = textOf(value, no)
      if (!isWebAddress(text)) throw no(`must be an address such as https://example.com; ${JSON.stringify(value)} is none`)
      return text
    }
    case 'yes_no':
      if (value === true || value === 'true') return true
      if (value === false || value === 'false') return false
      throw no('must be true or false')
    case 'number':
      return numberOf(value, no)
    case 'date':
      if (typeof value !== 'string' || !isDay(value)) throw no(`must be a day such as 2031-05-04; ${JSON.stringify(value)} is none`)
      return value
    case 'single_select':
      return optionOf(context, definition, { value, no })
    case 'multi_select':
      if (!Array.isArray(value) || value.length === 0)
        throw no('must be a list of option ids; to clear it, send delete_value: "true"')
      return [...new Set(value.map((one) => optionOf(context, definition, { value: one, no })))]
    case 'currency':
      return { amount: numberOf(value, no), unit: currencyOf(write.unit, no) }
    case 'number_range':
      return rangeOf(write, no)
    case 'currency_range':
      return { ...rangeOf(write, no), unit: currencyOf(write.unit, no) }
    case 'user': {
      const user = context.users.get(idOf(value) ?? 0)
      if (!user) throw no(`needs the id of a user; ${JSON.stringify(value)} is none`)
      return { name: user.name, email: user.email, user_id: user.id }
    }
    default:
      throw no(`has the type ${definition.valueType}, which cannot be written`)
  }
}

/** A whole number, or its digits as text. */
export function idOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^[1-9]\d{0,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

function textOf(value: unknown, no: No): string {
  if (typeof value !== 'string' || value === '') throw no('must be text; to clear it, send delete_value: "true"')
  return value
}

function numberOf(value: unknown, no: No): number {
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) throw no(`must be a number; ${JSON.stringify(value)} is none`)
  return number
}

function rangeOf(write: FieldWrite, no: No) {
  const range = { min_value: numberOf(write.min_value, no), max_value: numberOf(write.max_value, no) }
  if (range.min_value >= range.max_value) throw no('needs a min_value below its max_value')
  return range
}

/** The name of an option that can be chosen. A single select takes its id or exact text, a multi select ids; the text is taken there as well. */
function optionOf(context: WriteContext, definition: FieldDefinition, { value, no }: { value: unknown; no: No }): string {
  const options: readonly FieldOption[] = context.options.filter((option) => option.customFieldId === definition.id)
  const found = options.find(({ name }) => name === value) ?? options.find(({ id }) => id === idOf(value))
  if (!found) throw no(`has no option ${JSON.stringify(value)}`)
  return found.name
}

function currencyOf(unit: string | null | undefined, no: No): string {
  if (unit == null || unit === '') throw no('needs a unit such as EUR')
  if (!currencies.has(unit)) throw no(`needs a unit such as EUR; ${JSON.stringify(unit)} is no currency`)
  return unit
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}

/** A day that the calendar has: 31 February is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
