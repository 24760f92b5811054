import { countryOfZone, PhoneNumberError, parseAddress, parsePhone } from '@orangery/carriers'
import { type Language, type Relationship, relationship } from '../../contract/index.ts'
import type { RefereeRow } from '../../referees/referees.store.ts'
import { candidateTexts } from '../../texts/candidate/index.ts'
import type { Problem } from '../fields.ts'
import { field } from '../reply.ts'
import { isZone } from '../zones.ts'

/** What the candidate says about one referee, as typed. */
export interface RefereeDraft {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly company: string
  readonly title: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly message: string
  readonly zone: string
  /** The candidate's own zone, as the browser says it; empty without script. */
  readonly here: string
}

export function draftIn(form: URLSearchParams): RefereeDraft {
  return {
    name: field(form, 'name', 120).replace(/\s+/g, ' '),
    email: field(form, 'email', 254),
    phone: field(form, 'phone', 40),
    company: field(form, 'company', 160).replace(/\s+/g, ' '),
    title: field(form, 'title', 160).replace(/\s+/g, ' '),
    kind: field(form, 'kind', 20),
    from: field(form, 'from', 7),
    to: field(form, 'to', 7),
    message: field(form, 'message', 1000),
    zone: isZone(field(form, 'where', 64)) ? field(form, 'where', 64) : '',
    here: isZone(field(form, 'zone', 64)) ? field(form, 'zone', 64) : '',
  }
}

export function draftOf(referee: RefereeRow): RefereeDraft {
  return {
    name: referee.name,
    email: referee.email ?? '',
    phone: referee.phone ?? '',
    company: referee.company,
    title: referee.candidate_title,
    kind: referee.relationship,
    from: referee.worked_from ?? '',
    to: referee.worked_to ?? '',
    message: referee.message,
    zone: referee.time_zone ?? '',
    here: '',
  }
}

export const emptyDraft: RefereeDraft = {
  name: '',
  email: '',
  phone: '',
  company: '',
  title: '',
  kind: '',
  from: '',
  to: '',
  message: '',
  zone: '',
  here: '',
}

export const kindOf = (draft: RefereeDraft): Relationship | undefined => relationship.safeParse(draft.kind).data

/** What is wrong with the form itself; whether the address can be a referee's is another question. */
export function problemsIn(draft: RefereeDraft, { thisMonth, language }: { thisMonth: string; language: Language }): Problem[] {
  const texts = candidateTexts[language].problems
  const problems: Problem[] = []
  const say = (name: string, message: string) => problems.push({ field: name, message })
  if (!kindOf(draft)) say('kind', texts.kind)
  if (!draft.name) say('name', texts.name)
  if (!draft.email && !draft.phone) say('email', texts.noWay)
  if (draft.email && !isAddress(draft.email)) say('email', texts.email(draft.email))
  if (phoneIn(draft) instanceof PhoneNumberError) say('phone', texts.phone(draft.phone))
  if (!draft.company) say('company', texts.company)
  for (const [name, month] of [
    ['from', draft.from],
    ['to', draft.to],
  ] as const) {
    if (month && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) say(name, texts.month(month))
    else if (month > thisMonth) say(name, texts.future)
  }
  if (draft.from && draft.to && draft.to < draft.from) say('to', texts.order)
  return problems
}

/** A number without the code of its country is one of where the person is, or else of where the candidate is. */
export function phoneIn(draft: RefereeDraft): string | null | PhoneNumberError {
  if (!draft.phone) return null
  try {
    return parsePhone('phone', draft.phone, countryOfZone(draft.zone || draft.here)).text
  } catch (error) {
    if (error instanceof PhoneNumberError) return error
    throw error
  }
}

function isAddress(text: string): boolean {
  try {
    return parseAddress('email', text).name === ''
  } catch {
    return false
  }
}
