import type { Relationship } from '../contract/index.ts'
import { emailHash } from '../hashes.ts'
import type { HiDb, House } from '../house.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { membersOfRoles } from '../roles/roles.store.ts'
import { type AddressVerdict, judgeAddress } from './judge-address.ts'
import { isSuppressed, refereesOf } from './referees.store.ts'

/** Judges an address for one check, with all that is known around it. `exceptId` is the referee whose address changes. */
export async function verdictOn(
  db: HiDb,
  house: House,
  given: { request: RequestRow; email: string; relationship: Relationship; exceptId?: number },
): Promise<AddressVerdict> {
  const { request } = given
  const team = (await membersOfRoles(db, [request.role_id])).map(({ account_id }) => account_id)
  const members = await house.members()
  const others = (await refereesOf(db, [request.id])).filter(({ id }) => id !== given.exceptId)
  return judgeAddress({
    email: given.email,
    candidateEmails: request.candidate_email ? [request.candidate_email] : [],
    otherReferees: others.flatMap(({ email }) => email ?? []),
    hiringTeam: [
      ...members.filter(({ accountId }) => team.includes(accountId)).map(({ email }) => email),
      ...(request.recruiter_email ? [request.recruiter_email] : []),
    ],
    suppressed: await isSuppressed(db, emailHash(house, given.email)),
    isManager: given.relationship === 'manager',
  })
}
