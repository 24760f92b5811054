import type { Language } from '../contract/index.ts'
import type { House } from '../house.ts'
import { providerOf } from '../linkedin/provider.ts'
import { readersText } from '../referees/readers.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { companyOf } from '../roles/brand.ts'
import { readSettings } from '../settings/settings.store.ts'
import { frameTexts } from '../texts/frame/index.ts'
import { wordTexts } from '../texts/words/index.ts'
import { html, type Markup } from './html.ts'

/** Who asks, for what, who reads, how long it is kept, and what is noted of the browser. Shown before anything is asked. */
export async function privacyNotice(
  house: House,
  { request, who, language }: { request: RequestRow; who: 'candidate' | 'referee'; language: Language },
): Promise<Markup> {
  const texts = frameTexts[language].privacy
  const settings = await readSettings(house.db)
  const company = await companyOf(house, request)
  const readers = await readersText(house.db, house, { request, language })
  const months = wordTexts[language].months(settings.keepMonths)
  const verifies = who === 'referee' && (await providerOf(house)) !== undefined
  const own = who === 'candidate' ? texts.candidate : texts.referee(request.candidate_first_name, company)
  return html`<details class="privacy">
<summary>${texts.title}</summary>
<dl>
<dt>${texts.whoAsks}</dt><dd>${texts.whoAsksText(company, request.candidate_name, request.job_name)}</dd>
<dt>${texts.whoReads}</dt><dd>${readers} ${own}</dd>
<dt>${texts.howLong}</dt><dd>${texts.howLongText(months)}</dd>
<dt>${texts.whatElse}</dt><dd>${texts.whatElseText}</dd>
${verifies ? html`<dt>${texts.linkedin}</dt><dd>${texts.linkedinText(company)}</dd>` : ''}
${settings.privacyContact ? html`<dt>${texts.contact}</dt><dd>${settings.privacyContact}</dd>` : ''}
</dl>
</details>`
}
