import { type AppBinding, answer, DomainError, inTransaction } from '@orangery/app-kit'
import { askAts } from '../ask-ats.ts'
import { recordAct } from '../audit/audit.store.ts'
import * as contract from '../contract/index.ts'
import type { House } from '../house.ts'
import { syncJobs } from '../roles/import-jobs.ts'
import { findRoles, membersOfRoles, setMemberNotify } from '../roles/roles.store.ts'
import { readSettings, writeSettings } from '../settings/settings.store.ts'
import { me, ok } from './who.ts'

export function settingsRoutes(house: House): AppBinding[] {
  const { db } = house
  return [
    answer(contract.syncJobs, async (call) => askAts(house, (ats) => syncJobs(house, ats, me(call)))),
    answer(contract.getNotifications, async (call) => {
      const { accountId } = me(call)
      const roles = await findRoles(db, { archived: false, accountId })
      const members = await membersOfRoles(
        db,
        roles.map(({ id }) => id),
      )
      return {
        roles: roles.map((role) => ({
          roleId: role.id,
          title: role.title,
          own: members.find((member) => member.role_id === role.id && member.account_id === accountId)?.notify ?? null,
          default: role.settings.notify,
        })),
      }
    }),
    answer(contract.setNotification, async ({ body, ...call }) => {
      const { accountId } = me(call)
      if (!(await setMemberNotify(db, { roleId: body.roleId, accountId, notify: body.own })))
        throw new DomainError('not-in-role', 'You are not in the hiring team of this role, so nothing is mailed to you.', {
          kind: 'forbidden',
        })
      return ok
    }),
    answer(contract.getSettings, async () => readSettings(db)),
    answer(contract.setSettings, async ({ body, ...call }) => {
      if (body.remindBy === 'mail-and-sms' && !house.sms.available) {
        const message =
          'SMS is not set up in this installation. Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM, or choose “E-mail”.'
        throw new DomainError('sms-off', message, { fields: [{ field: 'remindBy', message }] })
      }
      await inTransaction(db, async (tx) => {
        const at = house.clock.now()
        await writeSettings(tx, body, at)
        await recordAct(tx, { at, by: me(call), act: 'settings-changed', subject: 'settings', details: { ...body } })
      })
      return body
    }),
  ]
}
