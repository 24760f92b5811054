import type { RefereeRow } from '../../referees/referees.store.ts'
import { html, type Markup } from '../html.ts'

/** Why somebody came back from LinkedIn, or never left, without being verified. */
export type SignInOutcome = 'cancelled' | 'failed' | 'off'

const sentences: Readonly<Record<SignInOutcome, string>> = {
  cancelled: 'You cancelled at LinkedIn. Nothing was changed: try again, or continue without verifying.',
  failed: 'LinkedIn could not confirm who you are just now. Nothing was lost: try again, or continue without verifying.',
  off: 'Verifying with LinkedIn is not offered any more. Continue without it; your answers count the same.',
}

/** A sentence for those who came back; nothing for any other word in the address. */
export function outcomeText(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(sentences, word) ? sentences[word as SignInOutcome] : undefined
}

interface Facts {
  readonly base: string
  readonly referee: RefereeRow
  readonly candidateFirstName: string
  /** Whether "Verify with LinkedIn" is offered at all. */
  readonly offered: boolean
  readonly outcome: string | undefined
}

/** The end of the first screen: how to go on, with or without verifying. */
export function verifyPart(facts: Facts): Markup {
  const told = facts.outcome ? html`<p class="box" role="status">${facts.outcome}</p>` : ''
  return html`${told}${facts.referee.verified === 'linkedin' ? verified(facts) : facts.offered ? choice(facts) : without(facts)}`
}

function choice({ base }: Facts): Markup {
  return html`<p class="quiet">You can show that it is you by signing in at LinkedIn. We keep the name there, when you did it, and whether name and e-mail are those that we have; nothing else, and nothing is posted. Without it, your answers are marked as not verified and count the same.</p>
<form method="post" action="${base}">
<input type="hidden" name="step" value="start">
<div class="acts wrap"><button class="primary" formaction="${base}/linkedin" name="intent" value="verify">Verify with LinkedIn</button><button name="intent" value="continue">Continue without verifying</button></div>
</form>`
}

function without({ base }: Facts): Markup {
  return html`<form method="post" action="${base}">
<input type="hidden" name="step" value="start">
<p class="quiet">Your answers will be marked as not verified.</p>
<div class="acts"><button class="primary" name="intent" value="continue">Continue without verifying</button></div>
</form>`
}

function verified({ base, referee, offered, candidateFirstName }: Facts): Markup {
  const name = html`<bdi>${referee.verified_name}</bdi>`
  const isOther = referee.verified_name_fit !== 'same'
  return html`<div class="box"><p><strong>Verified by LinkedIn as ${name}.</strong></p>
${isOther ? html`<p>${candidateFirstName} wrote <bdi>${referee.name}</bdi>. Many people go by several names, and that is fine: the report shows both. If this is somebody else’s account, use your own or remove it.</p>` : ''}
<form method="post" action="${base}/linkedin" class="row">${offered ? html`<button name="intent" value="verify">Use another account</button>` : ''}<button name="intent" value="remove">Remove the verification</button></form></div>
<form method="post" action="${base}">
<input type="hidden" name="step" value="start">
<div class="acts"><button class="primary" name="intent" value="continue">Continue</button></div>
</form>`
}
