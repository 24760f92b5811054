import { relationship } from '../../contract/index.ts'
import { candidateTexts } from '../../texts/candidate/index.ts'
import { frameTexts } from '../../texts/frame/index.ts'
import { wordTexts } from '../../texts/words/index.ts'
import { type Problem, radioGroup, textField } from '../fields.ts'
import { html, type Markup } from '../html.ts'
import { layout, problems as problemList } from '../layout.ts'
import { zoneOptions } from '../zones.ts'
import type { OpenedCandidate } from './open-candidate.ts'
import type { RefereeDraft } from './referee-draft.ts'

type Opened = Pick<OpenedCandidate, 'request' | 'base' | 'home' | 'language'>

export function refereeFormPage(
  { request, base, home, language }: Opened,
  given: {
    company: string
    draft: RefereeDraft
    /** Null for somebody new. */
    refereeId: number | null
    /** Whether reminders go by SMS as well. */
    bySms: boolean
    problems: readonly Problem[]
  },
): Markup {
  const { draft, problems } = given
  const { form: texts, back } = candidateTexts[language]
  const { optional } = frameTexts[language]
  const { kinds } = wordTexts[language]
  const path = `${base}/referees/${given.refereeId ?? 'new'}`
  const title = given.refereeId === null ? texts.title : texts.changeTitle(draft.name || texts.thisPerson)
  return layout({
    title,
    company: given.company,
    color: request.terms.brand.color,
    language,
    choice: { base: home, back: path },
    content: html`<h1>${title}</h1>
${problemList(problems, language)}
<form class="long" method="post" action="${path}" novalidate>
${radioGroup(
  {
    name: 'kind',
    legend: html`<h2>${texts.kind}</h2>`,
    options: relationship.options.map((value) => ({ value, label: kinds[value].label })),
    chosen: draft.kind,
    required: true,
  },
  problems,
)}
${textField({ name: 'name', label: texts.name, value: draft.name, longest: 120 }, problems)}
${textField({ name: 'email', label: texts.email, type: 'email', value: draft.email, longest: 254, help: texts.emailHelp, optional }, problems)}
${textField({ name: 'phone', label: texts.phone, type: 'tel', value: draft.phone, longest: 40, optional, help: given.bySms ? texts.phoneSmsHelp : texts.phoneHelp }, problems)}
${textField({ name: 'company', label: texts.company, value: draft.company, longest: 160 }, problems)}
${textField({ name: 'title', label: texts.job, value: draft.title, longest: 160, optional }, problems)}
<div class="pair">${textField({ name: 'from', label: texts.from, type: 'month', value: draft.from, optional }, problems)}
${textField({ name: 'to', label: texts.to, type: 'month', value: draft.to, optional, help: texts.toHelp }, problems)}</div>
<div class="field"><label class="label" for="f-where"><span>${texts.where}</span><span class="small">${optional}</span></label>
<select id="f-where" name="where" aria-describedby="f-where-help">${zoneOptions(draft.zone, texts)}</select><p class="help" id="f-where-help">${texts.whereHelp}</p></div>
${textField({ name: 'message', label: texts.message, value: draft.message, rows: 4, longest: 1000, optional, help: texts.messageHelp }, problems)}
<input type="hidden" name="zone" data-zone>
<div class="acts"><a class="button" href="${base}">${back}</a><button class="primary">${texts.keep}</button></div>
</form>`,
    foot: html`<span>${texts.foot}</span>`,
  })
}

/** After somebody was asked only the address can be corrected: the old link dies, and a new one goes out. */
export function correctionPage(
  { request, base, home, language }: Opened,
  given: { company: string; name: string; refereeId: number; email: string; problems: readonly Problem[] },
): Markup {
  const { form, correction: texts, back } = candidateTexts[language]
  const path = `${base}/referees/${given.refereeId}`
  const title = texts.title(given.name)
  return layout({
    title,
    company: given.company,
    color: request.terms.brand.color,
    language,
    choice: { base: home, back: path },
    content: html`<h1>${title}</h1>
${problemList(given.problems, language)}
<p>${texts.text}</p>
<form method="post" action="${path}" novalidate>
${textField({ name: 'email', label: form.email, type: 'email', value: given.email, longest: 254 }, given.problems)}
<div class="acts"><a class="button" href="${base}">${back}</a><button class="primary">${texts.send}</button></div>
</form>`,
  })
}
