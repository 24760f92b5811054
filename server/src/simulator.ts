import { type Policies, registerRoute } from '@orangery/accounts'
import {
  bounceMessage,
  listMailbox,
  listPhone,
  moveClock,
  readClock,
  readConversation,
  readMailboxMessage,
  replyFromPhone,
  replyToMessage,
  setUnreachable,
} from '@orangery/contract/simulator'
import type { FastifyInstance } from 'fastify'
import type { House } from './house.ts'

/** Serves the demo's mailbox, phone and clock to whoever is signed in. Not registered in production. */
export function registerSimulator(app: FastifyInstance, house: House): void {
  const policies: Policies = { simulator: ({ principal }) => principal !== null }
  const { mailbox, simulate } = house.carriers
  registerRoute(app, listMailbox, {
    policies,
    handler: async ({ query }) => {
      const page = await mailbox.list({
        search: query.q,
        limit: query.limit,
        before: query.after === undefined ? undefined : Number(query.after),
      })
      return {
        rows: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
        next: page.next === null ? null : String(page.next),
      }
    },
  })
  registerRoute(app, readMailboxMessage, {
    policies,
    handler: async ({ params }) => {
      const message = await mailbox.read(params.id)
      return { ...message, at: message.at.toISOString() }
    },
  })
  registerRoute(app, bounceMessage, {
    policies,
    handler: async ({ params, body }) => void (await simulate.bounce(params.id, body)),
  })
  registerRoute(app, replyToMessage, {
    policies,
    handler: async ({ params, body }) => void (await simulate.reply(params.id, body)),
  })
  registerPhone(app, house, policies)
  const clockState = () => ({ now: house.clock.now().toISOString(), offsetMs: house.clock.offset(), movable: true })
  registerRoute(app, readClock, { policies, handler: async () => clockState() })
  registerRoute(app, moveClock, {
    policies,
    handler: async ({ body }) => {
      await house.queue.moveClock('byMs' in body ? body.byMs : new Date(body.to))
      return clockState()
    },
  })
}

function registerPhone(app: FastifyInstance, house: House, policies: Policies): void {
  const { phone } = house.carriers
  registerRoute(app, listPhone, {
    policies,
    handler: async ({ query }) => {
      const page = await phone.list({ limit: query.limit, before: query.after === undefined ? undefined : Number(query.after) })
      return {
        rows: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
        next: page.next === null ? null : String(page.next),
      }
    },
  })
  registerRoute(app, readConversation, {
    policies,
    handler: async ({ params }) => {
      const { messages, ...rest } = await phone.read(params.number)
      return { ...rest, messages: messages.map((message) => ({ ...message, at: message.at.toISOString() })) }
    },
  })
  registerRoute(app, replyFromPhone, {
    policies,
    handler: async ({ params, body }) => phone.reply(params.number, body.text),
  })
  registerRoute(app, setUnreachable, {
    policies,
    handler: async ({ params, body }) => phone.setUnreachable(params.number, body.unreachable),
  })
}
