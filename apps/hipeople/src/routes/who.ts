import { DomainError, type Member } from '@orangery/app-kit'
import type { HiDb } from '../house.ts'
import { type RefereeRow, refereeById } from '../referees/referees.store.ts'
import { type RequestRow, requestById } from '../requests/requests.store.ts'
import { roleFor } from '../roles/access.ts'

/** The member of a call whose policy lets only members through. */
export function me(call: { readonly member: Member | null }): Member {
  if (!call.member) throw new DomainError('signed-out', 'You are not signed in.', { kind: 'forbidden' })
  return call.member
}

/** A request of a role that the member may see. */
export async function requestFor(db: HiDb, member: Member, id: number): Promise<RequestRow> {
  const request = await requestById(db, id)
  if (!request) throw new DomainError('request', `There is no check with the id ${id}.`, { kind: 'not-found' })
  await roleFor(db, member, request.role_id)
  return request
}

export async function refereeFor(db: HiDb, member: Member, id: number): Promise<{ request: RequestRow; referee: RefereeRow }> {
  const referee = await refereeById(db, id)
  if (!referee) throw new DomainError('referee', `There is no referee with the id ${id}.`, { kind: 'not-found' })
  return { referee, request: await requestFor(db, member, referee.request_id) }
}

/** The reply of an act that has nothing to tell. */
export const ok = { ok: true } as const
