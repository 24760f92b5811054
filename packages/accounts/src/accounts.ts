import { type Db, inTransaction } from '@orangery/platform'
import { defineJob } from '@orangery/queue'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type AccountsContext, sessionNow } from './context.ts'
import { forgetOldAttempts } from './limits/limits.store.ts'
import { linkUrl, makeLink } from './links/links.ts'
import { findAccountByEmail } from './people/people.store.ts'
import {
  type AccountSummary,
  changePerson,
  createAccount,
  invitePerson,
  listPeople,
  type NewAccount,
  nobodyCanSignIn,
  setProductRole,
} from './people/people.ts'
import { peopleRoutes } from './routes/people-routes.ts'
import { handleResetJob, sessionRoutes } from './routes/session-routes.ts'
import type { LinkKind } from './schema.ts'
import { deleteOldSessions } from './sessions/sessions.store.ts'
import { accountsPlugin, sessionCookies } from './web/accounts-plugin.ts'

export interface Accounts {
  /** Cookie, `request.principal`, correlation and error voice for a scope; register it in the scope of the web faces, before any route. */
  readonly plugin: (app: FastifyInstance) => Promise<void>
  /** Serves /api/accounts/*. */
  routes(app: FastifyInstance): void
  /** Answers the account's id. Throws AccountExistsError. Sends nothing. */
  createAccount(tx: Db, account: NewAccount & { actorId?: number | null }): Promise<number>
  /** Account, link and mail in one transaction. Throws AccountExistsError. */
  invite(tx: Db, person: NewAccount & { invitedBy: { accountId: number; name: string } | null }): Promise<number>
  change(
    db: Db,
    change: { id: number; disabled?: boolean; roles?: Readonly<Record<string, string>>; actorId: number | null },
  ): Promise<void>
  setRole(tx: Db, change: { id: number; product: string; role: string | null; actorId: number | null }): Promise<void>
  findByEmail(db: Db, email: string): Promise<{ id: number; email: string; name: string } | undefined>
  list(): Promise<AccountSummary[]>
  /** The address of a fresh one-time link; the only place where it can be read. */
  issueLink(tx: Db, link: { accountId: number; kind: LinkKind }): Promise<string>
  /**
   * While nobody has a password: a link for the owner, whose account is made when it is missing. Undefined once somebody can sign in.
   * To be printed at every start.
   */
  firstStartLink(owner: NewAccount): Promise<string | undefined>
}

const tidy = defineJob({ name: 'accounts.tidy', payload: z.object({}) })

/** People who sign in: sessions, links, invitations, roles per product. Registers its jobs with the queue. */
export function createAccounts(context: AccountsContext): Accounts {
  const { db, queue, clock, config, logger } = context
  const cookies = sessionCookies(config)
  handleResetJob(context)
  // Only removes what is over already, so it may run as often as it likes.
  queue.handle(tidy, async () => {
    const now = sessionNow(context)
    await deleteOldSessions(db, now)
    await forgetOldAttempts(db, new Date(now.getTime() - 3_600_000))
  })
  queue.every(tidy, { seconds: 3600 })

  return {
    plugin: accountsPlugin({ db, config, logger, cookies, sessionNow: () => sessionNow(context) }),
    routes(app) {
      sessionRoutes(app, context, cookies)
      peopleRoutes(app, context)
    },
    createAccount: (tx, account) => createAccount(context, tx, account),
    invite: (tx, person) => invitePerson(context, tx, person),
    change: (on, change) => changePerson(context, on, change),
    setRole: (tx, change) => setProductRole(context, tx, change),
    findByEmail: findAccountByEmail,
    list: () => listPeople(context),
    issueLink: async (tx, link) => linkUrl(config.publicUrl, await makeLink(tx, { ...link, at: clock.now() })),
    firstStartLink: (owner) =>
      inTransaction(db, async (tx) => {
        if (!(await nobodyCanSignIn(tx)).locked) return undefined
        const accountId = (await findAccountByEmail(tx, owner.email))?.id ?? (await createAccount(context, tx, owner))
        return linkUrl(config.publicUrl, await makeLink(tx, { accountId, kind: 'start', at: clock.now() }))
      }),
  }
}
