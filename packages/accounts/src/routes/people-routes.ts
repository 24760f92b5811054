import * as contract from '@orangery/contract/accounts'
import { inTransaction } from '@orangery/platform'
import type { FastifyInstance } from 'fastify'
import type { AccountsContext } from '../context.ts'
import { changePerson, invitePerson, listPeople } from '../people/people.ts'
import { registerRoute } from '../web/register-route.ts'

export function peopleRoutes(app: FastifyInstance, context: AccountsContext): void {
  registerRoute(app, contract.listAccounts, {
    handler: async () => ({
      rows: (await listPeople(context)).map((row) => ({ ...row, lastSeenAt: row.lastSeenAt?.toISOString() ?? null })),
    }),
  })

  registerRoute(app, contract.invite, {
    handler: async ({ body, principal }) => ({
      id: await inTransaction(context.db, (tx) => invitePerson(context, tx, { ...body, invitedBy: principal })),
    }),
  })

  registerRoute(app, contract.changeAccount, {
    handler: ({ params, body, principal }) =>
      changePerson(context, context.db, { id: params.id, ...body, actorId: principal?.accountId ?? null }),
  })
}
