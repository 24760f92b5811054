import type { House } from '../../house.ts'
import type { RequestRow } from '../../requests/requests.store.ts'
import { companyOf } from '../../roles/brand.ts'
import { membersOfRoles } from '../../roles/roles.store.ts'
import { readSettings } from '../../settings/settings.store.ts'
import type { AssessmentTexts } from '../../texts/assessment/index.ts'
import { html, type Markup } from '../html.ts'

/** Who asks, who reads, how long it is kept, what else is noted. Shown before anything is begun. */
export async function assessmentNotice(house: House, request: RequestRow, texts: AssessmentTexts): Promise<Markup> {
  const { keepMonths, privacyContact } = await readSettings(house.db)
  const company = await companyOf(house, request)
  const names = (await membersOfRoles(house.db, [request.role_id])).map(({ name }) => name)
  const team = names.length > 4 ? `${names.slice(0, 3).join(', ')} + ${names.length - 3}` : names.join(', ') || company
  return html`<details class="privacy">
<summary>${texts.notice}</summary>
<dl>
<dt>${texts.whoAsks}</dt><dd>${texts.whoAsksText(company, request.candidate_name, request.job_name)}</dd>
<dt>${texts.whoReads}</dt><dd>${texts.whoReadsText(team, company)}</dd>
<dt>${texts.howLong}</dt><dd>${texts.howLongText(keepMonths)}</dd>
<dt>${texts.whatElse}</dt><dd>${texts.whatElseText}</dd>
${privacyContact ? html`<dt>${texts.contact}</dt><dd>${privacyContact}</dd>` : ''}
</dl>
</details>`
}
