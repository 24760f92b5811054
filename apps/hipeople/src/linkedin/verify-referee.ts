// What a sign-in at LinkedIn changes about a referee. Every function expects the request's row to be locked.
import type { Verification } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import type { Pair } from '../referees/change-referee.ts'
import { mailboxOf } from '../referees/judge-address.ts'
import { type RefereeRow, updateReferee } from '../referees/referees.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import { fitOfNames } from './fit-names.ts'

/** Columns of a referee who has not verified. */
export const notVerified = {
  verified: 'none',
  verified_at: null,
  verified_name: null,
  verified_name_fit: null,
  verified_email_fits: null,
} as const

/** Of what LinkedIn said only the name is kept, when, and whether name and address are those that the candidate gave. */
export async function keepVerification(
  tx: HiDb,
  house: House,
  { request, referee }: Pair,
  person: { name: string; email: string | null },
): Promise<void> {
  const at = house.clock.now()
  const fit = fitOfNames(person.name, referee.name)
  await updateReferee(tx, referee.id, {
    verified: 'linkedin',
    verified_at: at,
    verified_name: person.name,
    verified_name_fit: fit,
    verified_email_fits:
      person.email === null || referee.email === null ? null : mailboxOf(person.email) === mailboxOf(referee.email),
  })
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at,
    text: `${referee.name} verified by LinkedIn${fit === 'same' ? '' : ` as ${person.name}`}`,
  })
}

/** The referee took it back, for example after signing in to somebody else's account. */
export async function dropVerification(tx: HiDb, house: House, { request, referee }: Pair): Promise<void> {
  if (referee.verified === 'none') return
  await updateReferee(tx, referee.id, notVerified)
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: house.clock.now(),
    text: `${referee.name} took the verification by LinkedIn back`,
  })
}

export function verificationOf(referee: RefereeRow): Verification | null {
  if (referee.verified !== 'linkedin' || referee.verified_at === null || referee.verified_name === null) return null
  return {
    name: referee.verified_name,
    at: referee.verified_at.toISOString(),
    nameFit: referee.verified_name_fit ?? 'partly',
    emailFits: referee.verified_email_fits,
  }
}
