import type { Language } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { companyOf } from '../roles/brand.ts'
import { membersOfRoles } from '../roles/roles.store.ts'
import { listIn, wordTexts } from '../texts/words/index.ts'

/** Who reads the answers, in a sentence. The ATS shows the report to its own admins as well, and the sentence says so. */
export async function readersText(
  db: HiDb,
  house: House,
  { request, language }: { request: Pick<RequestRow, 'role_id' | 'terms' | 'candidate_first_name'>; language: Language },
): Promise<string> {
  const texts = wordTexts[language].readers
  const names = (await membersOfRoles(db, [request.role_id])).map(({ name }) => name)
  const company = await companyOf(house, request)
  const team =
    names.length === 0
      ? texts.nobodyNamed(company)
      : names.length > 4
        ? texts.andMore(names.slice(0, 3).join(', '), names.length - 3, company)
        : texts.named(listIn(language, names), company)
  const { reuseDays } = request.terms
  const again = reuseDays === 0 ? '' : ` ${texts.again(company, request.candidate_first_name, reuseDays)}`
  return `${texts.text(team)}${again}`
}
