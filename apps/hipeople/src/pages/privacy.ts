import type { House } from '../house.ts'
import { providerOf } from '../linkedin/provider.ts'
import { readersText } from '../referees/readers.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { readSettings } from '../settings/settings.store.ts'
import { html, type Markup } from './html.ts'

/** Who asks, for what, who reads, how long it is kept, and what is noted of the browser. Shown before anything is asked. */
export async function privacyNotice(house: House, request: RequestRow, who: 'candidate' | 'referee'): Promise<Markup> {
  const settings = await readSettings(house.db)
  const company = await house.organization()
  const readers = await readersText(house.db, house, { request, language: 'en' })
  const months = `${settings.keepMonths} ${settings.keepMonths === 1 ? 'month' : 'months'}`
  const verifies = who === 'referee' && (await providerOf(house)) !== undefined
  const own =
    who === 'candidate'
      ? 'You see who has answered, never what. You can withdraw here at any time.'
      : `Your answers are not shown to ${request.candidate_first_name}. The law may give ${request.candidate_first_name} a right to ask ${company} for them; then a person decides what is handed over. Please leave out health, family, religion and pay.`
  return html`<details class="privacy">
<summary>Who asks, who reads it, and how long it is kept</summary>
<dl>
<dt>Who asks</dt><dd>${company}, about the application of ${request.candidate_name} as ${request.job_name}.</dd>
<dt>Who reads it</dt><dd>${readers} ${own}</dd>
<dt>How long it is kept</dt><dd>At most ${months}, then it is erased.</dd>
<dt>What else is noted</dt><dd>When a page is sent, a keyed hash of the network address and of a random value in a cookie of this browser. It shows whether two people of one check used the same network or browser, and nothing else. It changes no rating.</dd>
${verifies ? html`<dt>If you verify with LinkedIn</dt><dd>LinkedIn learns that you signed in for ${company}. We keep your name there, when you signed in, and whether name and e-mail are those that we have, as long as your answers. A cookie of 15 minutes makes sure that you come back to the page you left.</dd>` : ''}
${settings.privacyContact ? html`<dt>Questions about your data</dt><dd>${settings.privacyContact}</dd>` : ''}
</dl>
</details>`
}
