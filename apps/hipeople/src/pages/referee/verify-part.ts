import type { Language } from '../../contract/index.ts'
import type { RefereeRow } from '../../referees/referees.store.ts'
import { refereeTexts } from '../../texts/referee/index.ts'
import { filled, html, type Markup } from '../html.ts'

/** Why somebody came back from LinkedIn, or never left, without being verified. */
export type SignInOutcome = 'cancelled' | 'failed' | 'off'

const outcomes: readonly SignInOutcome[] = ['cancelled', 'failed', 'off']

/** How it went, for those who came back; nothing for any other word in the address. */
export function outcomeOf(word: string | undefined): SignInOutcome | undefined {
  return outcomes.find((one) => one === word)
}

interface Facts {
  readonly base: string
  readonly referee: RefereeRow
  readonly candidateFirstName: string
  /** Whether "Verify with LinkedIn" is offered at all. */
  readonly offered: boolean
  readonly outcome: SignInOutcome | undefined
  readonly language: Language
}

/** The end of the first screen: how to go on, with or without verifying. */
export function verifyPart(facts: Facts): Markup {
  const { outcomes: sentences } = refereeTexts[facts.language].linkedin
  const told = facts.outcome ? html`<p class="box" role="status">${sentences[facts.outcome]}</p>` : ''
  return html`${told}${facts.referee.verified === 'linkedin' ? verified(facts) : facts.offered ? choice(facts) : without(facts)}`
}

function choice({ base, language }: Facts): Markup {
  const { linkedin: texts } = refereeTexts[language]
  return html`<p class="quiet">${texts.offer}</p>
<form method="post" action="${base}">
<input type="hidden" name="step" value="start">
<div class="acts wrap"><button class="primary" formaction="${base}/linkedin" name="intent" value="verify">${texts.verify}</button><button name="intent" value="continue">${texts.without}</button></div>
</form>`
}

function without({ base, language }: Facts): Markup {
  const { linkedin: texts } = refereeTexts[language]
  return html`<form method="post" action="${base}">
<input type="hidden" name="step" value="start">
<p class="quiet">${texts.withoutNote}</p>
<div class="acts"><button class="primary" name="intent" value="continue">${texts.without}</button></div>
</form>`
}

function verified({ base, referee, offered, candidateFirstName, language }: Facts): Markup {
  const { linkedin: texts, next } = refereeTexts[language]
  const verifiedAs = filled(texts.verifiedAs, { name: html`<bdi>${referee.verified_name}</bdi>` })
  const isOther = referee.verified_name_fit !== 'same'
  const otherName = filled(texts.otherName, { candidate: candidateFirstName, name: html`<bdi>${referee.name}</bdi>` })
  return html`<div class="box"><p><strong>${verifiedAs}</strong></p>
${isOther ? html`<p>${otherName}</p>` : ''}
<form method="post" action="${base}/linkedin" class="row">${offered ? html`<button name="intent" value="verify">${texts.another}</button>` : ''}<button name="intent" value="remove">${texts.remove}</button></form></div>
<form method="post" action="${base}">
<input type="hidden" name="step" value="start">
<div class="acts"><button class="primary" name="intent" value="continue">${next}</button></div>
</form>`
}
