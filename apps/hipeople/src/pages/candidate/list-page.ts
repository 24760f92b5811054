import { relationshipLabels } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { dayText } from '../../mails/dates.ts'
import { consentStatement } from '../../referees/ask.ts'
import type { RefereeRow } from '../../referees/referees.store.ts'
import type { RequestRow } from '../../requests/requests.store.ts'
import { readSettings } from '../../settings/settings.store.ts'
import { wantedIn } from '../../texts/words/index.ts'
import { type Problem, textField } from '../fields.ts'
import { html, lines, type Markup } from '../html.ts'
import { layout, problems as problemList } from '../layout.ts'
import { privacyNotice } from '../privacy.ts'
import { stillWanted, type Wanted } from './wanted.ts'

interface ListFacts {
  readonly request: RequestRow
  readonly referees: readonly RefereeRow[]
  readonly base: string
  /** The other open steps of the candidate. */
  readonly steps?: Markup
  readonly problems?: readonly Problem[]
  readonly fewerReason?: string
}

/** The candidate's page: what is wanted, who was named, how far each is. Answers are never part of it. */
export async function listPage(house: House, facts: ListFacts): Promise<Markup> {
  const { request, referees, base, problems = [] } = facts
  const { timeZone } = await readSettings(house.db)
  const company = await house.organization()
  const due = request.due_at ? dayText(request.due_at, request.candidate_time_zone ?? timeZone) : ''
  const over = request.state === 'complete'
  const wanted = stillWanted(request.terms, referees)
  const unsent = referees.filter(({ state }) => state === 'named')
  const answered = referees.filter(({ state }) => state === 'answered').length
  const asked = referees.length - unsent.length
  return layout({
    title: 'Your referees',
    company,
    progress: {
      done: Math.min(request.terms.wanted, wanted.named),
      of: request.terms.wanted,
      label: `${wanted.named} of ${request.terms.wanted} named${asked > 0 ? `, ${answered} answered` : ''}`,
      left: over ? 'done' : `until ${due}`,
    },
    content: html`<h1>${over ? 'Thank you, that is all' : `Hello ${request.candidate_first_name}`}</h1>
${problemList(problems)}
${over ? html`<p>Your references are complete. There is nothing left to do.</p>` : introduction(request, company)}
${facts.steps ?? ''}
${await privacyNotice(house, request, 'candidate')}
${referees.length > 0 ? html`<h2>Your referees</h2><ul class="people">${referees.map((referee) => person(referee, base, over))}</ul>` : ''}
${over ? '' : nextStep({ ...facts, wanted, unsent, problems })}`,
    foot: over
      ? undefined
      : html`<span>What you write is kept on this page.</span><span class="outs"><a href="${base}/withdraw">Withdraw</a></span>`,
  })
}

function introduction(request: RequestRow, company: string): Markup {
  return html`${request.terms.greeting ? html`<p class="box">${lines(request.terms.greeting)}</p>` : ''}
<p>For your application as ${request.job_name}, ${company} would like to hear from ${wantedIn('en', request.terms)}. It takes about 5 minutes. Nobody is contacted before you confirm below that they agree.</p>`
}

const states: Record<RefereeRow['state'], { text: string; tone: '' | 'waiting' | 'done' | 'failed' }> = {
  named: { text: 'Not asked yet', tone: '' },
  asked: { text: 'Asked, no answer yet', tone: 'waiting' },
  started: { text: 'Has begun', tone: 'waiting' },
  'by-phone': { text: 'Will be called', tone: 'waiting' },
  answered: { text: 'Has answered', tone: 'done' },
  declined: { text: 'Cannot give a reference', tone: 'failed' },
  bounced: { text: 'The address does not work', tone: 'failed' },
  stopped: { text: 'No longer asked', tone: '' },
  forgotten: { text: 'No longer asked', tone: '' },
}

function person(referee: RefereeRow, base: string, over: boolean): Markup {
  const { text, tone } = states[referee.state]
  const { state } = referee
  const correctable = !over && (state === 'asked' || state === 'started' || state === 'bounced')
  return html`<li><span><strong dir="auto">${referee.name}</strong><span class="small">${relationshipLabels[referee.relationship].label}${referee.company ? ` · ${referee.company}` : ''}${referee.email ? ` · ${referee.email}` : ''}${referee.phone ? html` · <bdi>${referee.phone}</bdi>` : ''}</span></span>
<span class="row"><span class="tag ${tone}">${text}</span>
${correctable ? html`<a class="button" href="${base}/referees/${referee.id}">Correct the address<span class="hidden"> of ${referee.name}</span></a>` : ''}
${
  state === 'named'
    ? html`<a class="button" href="${base}/referees/${referee.id}">Change<span class="hidden"> what you said about ${referee.name}</span></a><form method="post" action="${base}/referees/${referee.id}/remove"><button class="danger">Remove<span class="hidden"> ${referee.name}</span></button></form>`
    : ''
}</span></li>`
}

function nextStep(facts: ListFacts & { wanted: Wanted; unsent: readonly RefereeRow[]; problems: readonly Problem[] }): Markup {
  const { base, wanted, unsent, request } = facts
  const missing = wanted.more > 0 || wanted.kinds.length > 0
  const kinds = wanted.kinds.length > 0 ? `, among them ${wanted.kinds.join(' and ')}` : ''
  const wish =
    wanted.more > 0
      ? `${wanted.more} more ${wanted.more === 1 ? 'person is' : 'people are'} wanted${kinds}.`
      : missing
        ? `Still wanted: ${wanted.kinds.join(' and ')}.`
        : 'You have named as many as were wanted.'
  const add = html`<p><a class="${unsent.length === 0 ? 'button primary' : 'button'}" href="${base}/referees/new">${facts.referees.length === 0 ? 'Name your first referee' : 'Name another referee'}</a></p>`
  if (unsent.length === 0)
    return missing
      ? html`<p>${wish}</p>${add}`
      : html`<p class="quiet">${wish} You need do nothing more; this page shows who has answered.</p>`
  return html`<p>${wish}</p>${missing ? add : ''}
<form class="box" method="post" action="${base}/send">
<h2>Ask ${unsent.length === 1 ? 'this person' : `these ${unsent.length} people`}</h2>
<p>${unsent.map(({ name }) => name).join(', ')}</p>
${missing ? textField({ name: 'fewer', label: 'Why fewer, or others, than were wanted?', value: facts.fewerReason ?? request.fewer_reason ?? '', rows: 3, longest: 1000, help: 'You can also name more people first.' }, facts.problems) : ''}
<label class="choice"><input type="checkbox" id="f-agreed" name="agreed" value="yes" required><span>${consentStatement.text}</span></label>
<input type="hidden" name="zone" data-zone>
<p><button class="primary">${unsent.length === 1 ? 'Ask this person' : `Ask these ${unsent.length} people`}</button></p>
</form>`
}
