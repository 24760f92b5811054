import * as contract from '@orangery/contract/accounts'
import { hashToken, inTransaction } from '@orangery/platform'
import { defineJob } from '@orangery/queue'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { recordAudit } from '../audit.store.ts'
import { type AccountsContext, sessionNow } from '../context.ts'
import { LinkGoneError, signInFailed } from '../errors.ts'
import { countTry, limitsOf } from '../limits/limits.ts'
import { readLink } from '../links/links.store.ts'
import { mailReset } from '../mails.ts'
import { findAccountByEmail, updateProfileRow } from '../people/people.store.ts'
import type { Principal } from '../principal.ts'
import { deleteSession, deleteSessionsOf } from '../sessions/sessions.store.ts'
import { changePassword, signInByLink, signInByPassword } from '../sessions/sign-in.ts'
import type { SessionCookies } from '../web/accounts-plugin.ts'
import { registerRoute } from '../web/register-route.ts'

const sendReset = defineJob({ name: 'accounts.send-reset', payload: z.object({ email: z.string() }) })

/** A second run makes a new link and voids the one before; the person may get two mails, of which the later works. */
export function handleResetJob(context: AccountsContext): void {
  context.queue.handle(sendReset, async ({ email }) => {
    const account = await findAccountByEmail(context.db, email)
    if (!account || account.disabledAt) return
    await inTransaction(context.db, async (tx) => {
      await mailReset(context, tx, { accountId: account.id, email: account.email, name: account.name })
      await recordAudit(tx, { action: 'reset-mailed', actorId: null, subjectId: account.id, at: context.clock.now() })
    })
  })
}

export function sessionRoutes(app: FastifyInstance, context: AccountsContext, cookies: SessionCookies): void {
  const { db, clock, config, queue } = context

  registerRoute(app, contract.session, {
    handler: async ({ principal }) => ({
      account: principal && accountOf(principal),
      organization: await context.organization(),
      mode: config.mode,
      now: clock.now().toISOString(),
    }),
  })

  registerRoute(app, contract.signIn, {
    handler: async ({ body, request, reply }) => {
      const token = await signInByPassword(context, { ...body, source: request.ip })
      await endSession(cookies.read(request))
      cookies.set(reply, token)
    },
  })

  registerRoute(app, contract.showLink, {
    handler: async ({ params, request }) => {
      const limits = limitsOf('link', { source: request.ip })
      const link = await readLink(db, hashToken(params.token), clock.now())
      if (!link) {
        await countTry(db, limits, sessionNow(context))
        throw new LinkGoneError()
      }
      const { kind, name, email } = link
      return { kind, name, email, organization: await context.organization(), needsPassword: kind === 'reset' }
    },
  })

  registerRoute(app, contract.redeemLink, {
    handler: async ({ params, body, request, reply }) => {
      const token = await signInByLink(context, { token: params.token, ...body, source: request.ip })
      await endSession(cookies.read(request))
      cookies.set(reply, token)
    },
  })

  registerRoute(app, contract.signOut, {
    handler: async ({ principal, request, reply }) => {
      await endSession(cookies.read(request))
      if (principal) await audit(principal, 'signed-out', request.ip)
      cookies.clear(reply)
    },
  })

  registerRoute(app, contract.signOutEverywhere, {
    handler: async ({ principal, request, reply }) => {
      const who = principal as Principal
      await deleteSessionsOf(db, who.accountId)
      await audit(who, 'signed-out-everywhere', request.ip)
      cookies.clear(reply)
    },
  })

  registerRoute(app, contract.setPassword, {
    handler: async ({ body, principal, request }) => {
      const keepToken = cookies.read(request)
      if (!principal || keepToken === undefined) throw signInFailed()
      await changePassword(context, { ...body, accountId: principal.accountId, keepToken, source: request.ip })
    },
  })

  registerRoute(app, contract.requestReset, {
    // The work, and with it the time that it takes, is the same whether or not there is such an account: a job finds out.
    handler: async ({ body, request }) => {
      await countTry(db, limitsOf('reset', { ...body, source: request.ip }), sessionNow(context))
      await queue.add(db, sendReset, { email: body.email }, { key: hashToken(body.email.toLowerCase()) })
    },
  })

  registerRoute(app, contract.updateProfile, {
    handler: async ({ body, principal, request }) => {
      const who = principal as Principal
      await inTransaction(db, async (tx) => {
        await updateProfileRow(tx, who.accountId, body)
        const entry = {
          action: 'profile-changed',
          actorId: who.accountId,
          subjectId: who.accountId,
          detail: { fields: Object.keys(body) },
        }
        await recordAudit(tx, { ...entry, source: request.ip, at: clock.now() })
      })
    },
  })

  async function endSession(token: string | undefined): Promise<void> {
    if (token !== undefined) await deleteSession(db, hashToken(token))
  }

  async function audit(who: Principal, action: string, source: string): Promise<void> {
    await recordAudit(db, { action, actorId: who.accountId, subjectId: who.accountId, source, at: clock.now() })
  }
}

function accountOf({ accountId, timeZone, zoneUnknown, ...principal }: Principal): contract.Account {
  return { ...principal, id: accountId, timeZone: zoneUnknown ? '' : timeZone, roles: { ...principal.roles } }
}
