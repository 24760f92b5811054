import type { House } from '../house.ts'
import type { RequestRow } from '../requests/requests.store.ts'

/** The name under which a check writes to people: the role's own, or the organisation's. */
export async function companyOf(house: House, { terms }: Pick<RequestRow, 'terms'>): Promise<string> {
  return terms.brand.name || (await house.organization())
}
