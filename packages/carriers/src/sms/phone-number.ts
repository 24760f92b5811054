import { createRequire } from 'node:module'
import { DomainError } from '@orangery/platform'
import type * as LibPhoneNumber from 'libphonenumber-js/max'
import type { CountryCode } from 'libphonenumber-js/max'

let loaded: typeof LibPhoneNumber | undefined

/** Loaded with the first number: the numbering plans of the world, which a start need not wait for. */
const plans = (): typeof LibPhoneNumber => (loaded ??= createRequire(import.meta.url)('libphonenumber-js/max'))

export class PhoneNumberError extends DomainError {
  override name = 'PhoneNumberError'
  constructor(field: string, value: string) {
    const message = `“${value.slice(0, 40)}” is no phone number that can be called. Write it with the code of its country, like +49 171 2345678.`
    super('phone-number', message, { fields: [{ field, message }] })
  }
}

export interface PhoneNumber {
  /** As carriers take it: +4917112345678. */
  readonly e164: string
  /** As people read it: +49 171 12345678. */
  readonly text: string
  /** False for landlines and the like, which only ring. */
  readonly takesSms: boolean
}

const ringsOnly = new Set(['FIXED_LINE', 'PREMIUM_RATE', 'TOLL_FREE', 'SHARED_COST', 'UAN', 'VOICEMAIL'])

/** Without a country only numbers that begin with + are understood. Throws PhoneNumberError, which names the number and the fix. */
export function parsePhone(field: string, text: string, country?: string): PhoneNumber {
  const { isSupportedCountry, parsePhoneNumberFromString } = plans()
  const known = country !== undefined && isSupportedCountry(country) ? country : undefined
  const parsed = parsePhoneNumberFromString(text.trim(), { extract: false, ...(known ? { defaultCountry: known } : {}) })
  if (!parsed?.isValid() || parsed.ext) throw new PhoneNumberError(field, text)
  return {
    e164: parsed.number,
    text: parsed.formatInternational(),
    takesSms: !ringsOnly.has(parsed.getType() ?? ''),
  }
}

let countryByZone: ReadonlyMap<string, CountryCode> | undefined

/** The country of a time zone, such as NO for Europe/Oslo; undefined for zones of none or of several. */
export function countryOfZone(zone: string): string | undefined {
  countryByZone ??= zonesByCountry()
  return countryByZone.get(canonical(zone))
}

function zonesByCountry(): ReadonlyMap<string, CountryCode> {
  const found = new Map<string, CountryCode | null>()
  for (const country of plans().getCountries())
    for (const zone of zonesOf(country)) {
      const name = canonical(zone)
      found.set(name, found.has(name) && found.get(name) !== country ? null : country)
    }
  return new Map([...found].flatMap(([zone, country]) => (country ? [[zone, country]] : [])))
}

/** A method in newer runtimes, a getter in those before. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale('und', { region: country }) as unknown as {
    getTimeZones?: () => string[] | undefined
    timeZones?: string[]
  }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return zone
  }
}
