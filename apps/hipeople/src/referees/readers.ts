import type { HiDb, House } from '../house.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { membersOfRoles } from '../roles/roles.store.ts'

/** Who reads the answers, in a sentence. The ATS shows the report to its own admins as well, and the sentence says so. */
export async function readersText(
  db: HiDb,
  house: House,
  request: Pick<RequestRow, 'role_id' | 'terms' | 'candidate_first_name'>,
): Promise<string> {
  const names = (await membersOfRoles(db, [request.role_id])).map(({ name }) => name)
  const company = await house.organization()
  const team =
    names.length === 0
      ? `the hiring team of ${company}`
      : names.length > 4
        ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more of the hiring team of ${company}`
        : names.length === 1
          ? `${names[0]} of ${company}`
          : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} of ${company}`
  const { reuseDays } = request.terms
  const again =
    reuseDays === 0
      ? ''
      : ` If ${company} considers ${request.candidate_first_name} for another job within ${reuseDays} days, the same answers may serve there, read by the hiring team of that job.`
  return `Read by ${team}, and by those who may see everything about this application there.${again}`
}
