import type { Language } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { dayText } from '../../mails/dates.ts'
import type { RefereeRow } from '../../referees/referees.store.ts'
import { companyOf } from '../../roles/brand.ts'
import { readSettings } from '../../settings/settings.store.ts'
import { assessmentTexts } from '../../texts/assessment/index.ts'
import { type CandidateTexts, candidateTexts } from '../../texts/candidate/index.ts'
import { kindsIn, listIn, wantedIn, wordTexts } from '../../texts/words/index.ts'
import { type Problem, textField } from '../fields.ts'
import { html, lines, type Markup } from '../html.ts'
import { layout, problems as problemList } from '../layout.ts'
import { privacyNotice } from '../privacy.ts'
import type { OpenedCandidate } from './open-candidate.ts'
import { stillWanted, type Wanted } from './wanted.ts'

interface ListFacts extends OpenedCandidate {
  readonly referees: readonly RefereeRow[]
  /** The other open steps of the candidate. */
  readonly steps?: Markup
  readonly problems?: readonly Problem[]
  readonly fewerReason?: string
}

/** The candidate's page: what is wanted, who was named, how far each is. Answers are never part of it. */
export async function listPage(house: House, facts: ListFacts): Promise<Markup> {
  const { request, referees, base, language, problems = [] } = facts
  const texts = candidateTexts[language]
  const { timeZone } = await readSettings(house.db)
  const company = await companyOf(house, request)
  const due = request.due_at ? dayText(request.due_at, request.candidate_time_zone ?? timeZone, language) : ''
  const over = request.state === 'complete'
  const wanted = stillWanted(request.terms, referees)
  const unsent = referees.filter(({ state }) => state === 'named')
  const answered = referees.filter(({ state }) => state === 'answered').length
  const asked = referees.length - unsent.length
  const named = texts.named(wanted.named, request.terms.wanted)
  return layout({
    title: texts.title,
    company,
    color: request.terms.brand.color,
    language,
    choice: { base: facts.home, back: base },
    progress: {
      done: Math.min(request.terms.wanted, wanted.named),
      of: request.terms.wanted,
      label: asked > 0 ? `${named}, ${texts.answered(answered)}` : named,
      left: over ? texts.done : texts.until(due),
    },
    content: html`<h1>${over ? texts.over : texts.hello(request.candidate_first_name)}</h1>
${problemList(problems, language)}
${over ? html`<p>${texts.overText}</p>` : introduction(facts, company)}
${request.time_wish !== null && !over ? html`<p class="box" role="status">${assessmentTexts[language].moreTimeSent}</p>` : ''}
${facts.steps ?? ''}
${await privacyNotice(house, { request, who: 'candidate', language })}
${referees.length > 0 ? html`<h2>${texts.title}</h2><ul class="people">${referees.map((referee) => person(referee, { base, over, language }))}</ul>` : ''}
${over ? '' : nextStep(texts, { ...facts, wanted, unsent, problems })}`,
    foot: over
      ? undefined
      : html`<span>${texts.kept}</span><span class="outs"><a href="${base}/more-time">${texts.moreTime.title}</a><a href="${base}/withdraw">${texts.withdraw}</a></span>`,
  })
}

function introduction({ request, language }: ListFacts, company: string): Markup {
  const wanted = wantedIn(language, request.terms)
  return html`${request.terms.greeting ? html`<p class="box">${lines(request.terms.greeting)}</p>` : ''}
<p>${candidateTexts[language].intro(request.job_name, company, wanted)}</p>`
}

const tones: Readonly<Record<RefereeRow['state'], '' | 'waiting' | 'done' | 'failed'>> = {
  named: '',
  asked: 'waiting',
  started: 'waiting',
  'by-phone': 'waiting',
  answered: 'done',
  declined: 'failed',
  bounced: 'failed',
  stopped: '',
  forgotten: '',
}

function person(referee: RefereeRow, { base, over, language }: { base: string; over: boolean; language: Language }): Markup {
  const texts = candidateTexts[language]
  const { state, name } = referee
  const correctable = !over && (state === 'asked' || state === 'started' || state === 'bounced')
  return html`<li><span><strong dir="auto">${name}</strong><span class="small">${wordTexts[language].kinds[referee.relationship].label}${referee.company ? ` · ${referee.company}` : ''}${referee.email ? ` · ${referee.email}` : ''}${referee.phone ? html` · <bdi>${referee.phone}</bdi>` : ''}</span></span>
<span class="row"><span class="tag ${tones[state]}">${texts.states[state]}</span>
${correctable ? html`<a class="button" href="${base}/referees/${referee.id}">${texts.correct}<span class="hidden"> ${texts.correctOf(name)}</span></a>` : ''}
${
  state === 'named'
    ? html`<a class="button" href="${base}/referees/${referee.id}">${texts.change}<span class="hidden"> ${texts.changeOf(name)}</span></a><form method="post" action="${base}/referees/${referee.id}/remove"><button class="danger">${texts.remove}<span class="hidden"> ${texts.removeOf(name)}</span></button></form>`
    : ''
}</span></li>`
}

interface NextFacts extends ListFacts {
  readonly wanted: Wanted
  readonly unsent: readonly RefereeRow[]
  readonly problems: readonly Problem[]
}

function nextStep(texts: CandidateTexts, facts: NextFacts): Markup {
  const { base, wanted, unsent, request, language } = facts
  const missing = wanted.more > 0 || wanted.kinds.length > 0
  const kinds = kindsIn(language, wanted.kinds)
  const wish = wanted.more > 0 ? texts.more(wanted.more, kinds) : missing ? texts.stillKinds(kinds) : texts.enough
  const add = html`<p><a class="${unsent.length === 0 ? 'button primary' : 'button'}" href="${base}/referees/new">${facts.referees.length === 0 ? texts.nameFirst : texts.nameAnother}</a></p>`
  if (unsent.length === 0) return missing ? html`<p>${wish}</p>${add}` : html`<p class="quiet">${wish} ${texts.nothingMore}</p>`
  const names = listIn(
    language,
    unsent.map(({ name }) => name),
  )
  return html`<p>${wish}</p>${missing ? add : ''}
<form class="box" method="post" action="${base}/send">
<h2>${texts.ask(unsent.length)}</h2>
<p>${names}</p>
${missing ? textField({ name: 'fewer', label: texts.fewer, value: facts.fewerReason ?? request.fewer_reason ?? '', rows: 3, longest: 1000, help: texts.fewerHelp }, facts.problems) : ''}
<label class="choice"><input type="checkbox" id="f-agreed" name="agreed" value="yes" required><span>${texts.consent}</span></label>
<input type="hidden" name="zone" data-zone>
<input type="hidden" name="shown" value="${language}">
<p><button class="primary">${texts.ask(unsent.length)}</button></p>
</form>`
}
