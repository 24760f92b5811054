import { countryOfZone, PhoneNumberError, parseAddress, parsePhone } from '@orangery/carriers'
import { type Relationship, relationship, relationshipLabels } from '../../contract/index.ts'
import type { RefereeRow } from '../../referees/referees.store.ts'
import { type Problem, radioGroup, textField } from '../fields.ts'
import { html, type Markup } from '../html.ts'
import { layout, problems as problemList } from '../layout.ts'
import { field } from '../reply.ts'
import { isZone, zoneOptions } from '../zones.ts'

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
export function problemsIn(draft: RefereeDraft, thisMonth: string): Problem[] {
  const problems: Problem[] = []
  const say = (name: string, message: string) => problems.push({ field: name, message })
  if (!kindOf(draft)) say('kind', 'Choose what this person is to you.')
  if (!draft.name) say('name', 'Give the full name.')
  if (!draft.email && !draft.phone) say('email', 'Give an e-mail address, or a phone number if there is none.')
  if (draft.email && !isAddress(draft.email)) say('email', `“${draft.email}” is no e-mail address. Write it like name@example.com.`)
  const phone = phoneIn(draft)
  if (phone instanceof PhoneNumberError) say('phone', phone.message)
  if (!draft.company) say('company', 'Name the company or school where you worked together.')
  for (const [name, month] of [
    ['from', draft.from],
    ['to', draft.to],
  ] as const) {
    if (month && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) say(name, `“${month}” is no month. Write it like 2021-03.`)
    else if (month > thisMonth) say(name, 'This month has not come yet.')
  }
  if (draft.from && draft.to && draft.to < draft.from) say('to', 'The end is before the beginning.')
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

export function refereeFormPage(given: {
  company: string
  base: string
  draft: RefereeDraft
  /** Null for somebody new. */
  refereeId: number | null
  /** Whether reminders go by SMS as well. */
  bySms: boolean
  problems: readonly Problem[]
}): Markup {
  const { draft, problems, base } = given
  const title = given.refereeId === null ? 'Name a referee' : `Change what you said about ${draft.name || 'this person'}`
  return layout({
    title,
    company: given.company,
    content: html`<h1>${title}</h1>
${problemList(problems)}
<form class="long" method="post" action="${base}/referees/${given.refereeId ?? 'new'}" novalidate>
${radioGroup(
  {
    name: 'kind',
    legend: html`<h2>What is this person to you?</h2>`,
    options: Object.entries(relationshipLabels).map(([value, { label }]) => ({ value, label })),
    chosen: draft.kind,
    required: true,
  },
  problems,
)}
${textField({ name: 'name', label: 'Full name', value: draft.name, longest: 120 }, problems)}
${textField({ name: 'email', label: 'E-mail', type: 'email', value: draft.email, longest: 254, help: 'A work address is best. Without any address, give a phone number, and somebody calls.', optional: true }, problems)}
${textField({ name: 'phone', label: 'Phone', type: 'tel', value: draft.phone, longest: 40, optional: true, help: given.bySms ? 'For reminders by SMS, which the person can stop, and for a call if they prefer one.' : 'Used only if the person prefers a call.' }, problems)}
${textField({ name: 'company', label: 'Where you worked together', value: draft.company, longest: 160 }, problems)}
${textField({ name: 'title', label: 'Your title there', value: draft.title, longest: 160, optional: true }, problems)}
<div class="pair">${textField({ name: 'from', label: 'From', type: 'month', value: draft.from, optional: true }, problems)}
${textField({ name: 'to', label: 'To', type: 'month', value: draft.to, optional: true, help: 'Leave it out if you still work together.' }, problems)}</div>
<div class="field"><label class="label" for="f-where"><span>Where is this person?</span><span class="small">optional</span></label>
<select id="f-where" name="where" aria-describedby="f-where-help">${zoneOptions(draft.zone)}</select><p class="help" id="f-where-help">So that no reminder arrives at night.</p></div>
${textField({ name: 'message', label: 'A few words to this person', value: draft.message, rows: 4, longest: 1000, optional: true, help: 'They stand in the mail with the request.' }, problems)}
<input type="hidden" name="zone" data-zone>
<div class="acts"><a class="button" href="${base}">Back</a><button class="primary">Keep</button></div>
</form>`,
    foot: html`<span>Nobody is contacted before you confirm on the next page.</span>`,
  })
}

/** After somebody was asked only the address can be corrected: the old link dies, and a new one goes out. */
export function correctionPage(given: {
  company: string
  base: string
  name: string
  refereeId: number
  email: string
  problems: readonly Problem[]
}): Markup {
  const title = `Correct the address of ${given.name}`
  return layout({
    title,
    company: given.company,
    content: html`<h1>${title}</h1>
${problemList(given.problems)}
<p>The link that went to the old address stops working, and a new one goes to the address below.</p>
<form method="post" action="${given.base}/referees/${given.refereeId}" novalidate>
${textField({ name: 'email', label: 'E-mail', type: 'email', value: given.email, longest: 254 }, given.problems)}
<div class="acts"><a class="button" href="${given.base}">Back</a><button class="primary">Send to this address</button></div>
</form>`,
  })
}
