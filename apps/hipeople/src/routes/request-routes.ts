import { type AppBinding, answer, DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { askAts } from '../ask-ats.ts'
import { attemptsOf } from '../assessments/attempts.store.ts'
import { recordAct } from '../audit/audit.store.ts'
import * as contract from '../contract/index.ts'
import { cursorOf, timeCursor } from '../cursor.ts'
import type { HiDb, House } from '../house.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { accessPackOf } from '../requests/access-pack.ts'
import { closeRequest } from '../requests/close.ts'
import { finalise } from '../requests/complete.ts'
import { eraseRequest } from '../requests/erase.ts'
import { inviteOne } from '../requests/invite-by-hand.ts'
import { extend, reopen } from '../requests/reopen.ts'
import { listRequests, lockRequest, type RequestRow } from '../requests/requests.store.ts'
import { resendInvite } from '../requests/resend-invite.ts'
import { isOpen } from '../requests/state.ts'
import { roleFor, visibleRoles } from '../roles/access.ts'
import { tell } from '../timeline/timeline.store.ts'
import { presentRequest, presentRequestRow } from './present-request.ts'
import { me, ok, requestFor } from './who.ts'

export function requestRoutes(house: House): AppBinding[] {
  const { db } = house

  /** One act on a request: may the member, lock, do, record, all in one transaction. */
  async function act(member: Member, id: number, name: string, work: (tx: HiDb, request: RequestRow) => Promise<void>) {
    await requestFor(db, member, id)
    await inTransaction(db, async (tx) => {
      const request = await lockRequest(tx, id)
      if (!request) return
      await work(tx, request)
      await recordAct(tx, { at: house.clock.now(), by: member, act: name, subject: `request:${id}` })
    })
    return ok
  }

  return [
    answer(contract.listRequests, async ({ query, ...call }) => {
      const { after, limit, ...filter } = query
      const visibleRoleIds = await visibleRoles(db, me(call))
      const rows = await listRequests(db, { ...filter, visibleRoleIds, before: timeCursor(after), limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const ids = page.map(({ id }) => id)
      const referees = await refereesOf(db, ids)
      const attempts = await attemptsOf(db, ids)
      return {
        rows: page.map((row) =>
          presentRequestRow(
            row,
            row.role_title,
            referees.filter((one) => one.request_id === row.id),
            attempts.filter((one) => one.request_id === row.id),
          ),
        ),
        next: rows.length > limit && last ? cursorOf(last.last_step_at.toISOString(), last.id) : null,
      }
    }),
    answer(contract.getRequest, async ({ params, ...call }) => {
      const member = me(call)
      const request = await requestFor(db, member, params.id)
      const role = await roleFor(db, member, request.role_id)
      return presentRequest(house, { request, roleTitle: role.title, member })
    }),
    answer(contract.inviteApplication, async ({ params, body, ...call }) => {
      const by = me(call)
      const role = await roleFor(db, by, params.id)
      if (role.archived_at) throw new DomainError('role-archived', 'This role is archived. Restore it first.', { kind: 'conflict' })
      return { requestId: await askAts(house, (ats) => inviteOne(house, ats, { by, role, ...body })) }
    }),
    answer(contract.resendInvite, async ({ params, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'invite-resent', (tx, request) => resendInvite(tx, house, { request, by: by.name }))
    }),
    answer(contract.stopRequest, async ({ params, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'check-stopped', (tx, { id }) =>
        closeRequest(tx, house, { requestId: id, reason: 'stopped', by: by.name }),
      )
    }),
    answer(contract.reopenRequest, async ({ params, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'check-reopened', (tx, { id }) => reopen(tx, house, { requestId: id, by: by.name }))
    }),
    answer(contract.extendRequest, async ({ params, body, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'check-extended', async (tx, request) => {
        if (!isOpen(request)) throw new DomainError('request-closed', 'The check is closed. Reopen it first.', { kind: 'conflict' })
        await extend(tx, house, { request, days: body.days })
        await tell(tx, { requestId: request.id, at: house.clock.now(), text: `Due ${body.days} days from now`, by: by.name })
      })
    }),
    answer(contract.finaliseRequest, async ({ params, body, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'check-finalised', (tx, { id }) => finalise(tx, house, { requestId: id, by: by.name, ...body }))
    }),
    answer(contract.eraseRequest, async ({ params, ...call }) => {
      const by = me(call)
      await requestFor(db, by, params.id)
      await eraseRequest(house, { requestId: params.id, by: by.name })
      await recordAct(db, { at: house.clock.now(), by, act: 'check-erased', subject: `request:${params.id}` })
      return ok
    }),
    answer(contract.accessPack, async ({ params, reply, ...call }) => {
      const by = me(call)
      const request = await requestFor(db, by, params.id)
      await recordAct(db, { at: house.clock.now(), by, act: 'access-pack', subject: `request:${params.id}` })
      await reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="reference-check-${request.id}.json"`)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .send(JSON.stringify(await accessPackOf(house, request), null, 2))
      return undefined
    }),
  ]
}
