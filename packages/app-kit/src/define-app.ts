import type { Carriers, InboundHandler, SmsHandler } from '@orangery/carriers'
import type { Ats, AtsMethod, Transport } from '@orangery/client'
import type { Route } from '@orangery/contract/kernel'
import type { WebhookAction, WebhookTemplateSet } from '@orangery/contract/webhooks'
import type { BlobStore, Clock, Db, Logger, SecretBox } from '@orangery/platform'
import type { Queue } from '@orangery/queue'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Check } from './checks.ts'
import type { AppConnection } from './connection.ts'

/** What an app is handed at start. It opens nothing itself, and knows neither core nor another app. */
export interface AppContext<Tables> {
  readonly id: string
  readonly name: string
  /** Scoped to the app's own schema. */
  readonly db: Db<Tables>
  readonly clock: Clock
  readonly queue: Queue
  readonly mail: Carriers['mail']
  readonly sms: Carriers['sms']
  /** Removes every mail and SMS about something of the app, sent or waiting. */
  readonly forgetMessages: Carriers['forget']
  readonly secrets: SecretBox
  readonly blobs: BlobStore
  readonly logger: Logger
  /** Without a slash at its end. */
  readonly publicUrl: string
  readonly organization: () => Promise<string>
  readonly connection: AppConnection
  /** How calls to addresses that the ATS named leave the house; calls to its API go through `connection`. */
  readonly transport: Transport
  /** How calls to a sign-in provider leave the house. Throws when there is no answer, a redirect, or too long a one. */
  readonly oauth: Transport
  /** Whether the simulators of other companies' services answer under `publicUrl`: never in production. */
  readonly simulates: boolean
  /** Signs links to files. */
  readonly linkKey: Buffer
  /** People with a role in this app. */
  readonly members: () => Promise<readonly Member[]>
}

/** A person who is signed in and has a role in the app. */
export interface Member {
  readonly accountId: number
  readonly name: string
  readonly email: string
  readonly timeZone: string
  readonly role: string
}

/** An event of the ATS, after its delivery was verified and kept. `id` is the same over all deliveries of it to one hook. */
export interface HookEvent {
  readonly id: string
  readonly action: WebhookAction
  readonly payload: unknown
  readonly receivedAt: Date
}

/** May run twice for one event: effects carry keys of their own. Throw RetryLater to be run again. */
export type EventHandler = (event: HookEvent, ats: Ats) => Promise<void>

/** A call of the app's own web pages or public pages, after policy and shape were checked. */
export interface AppCall<R extends Route> {
  /** Null on routes that anyone may call. */
  readonly member: Member | null
  readonly params: z.output<R['params']>
  readonly query: z.output<R['query']>
  readonly body: z.output<R['body']>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface AppBinding {
  readonly route: Route
  readonly handler: (call: AppCall<Route>) => Promise<unknown>
}

/** Binds a route of the app's contract to what answers it. */
export function answer<R extends Route>(route: R, handler: (call: AppCall<R>) => Promise<z.input<R['reply']>>): AppBinding {
  return { route, handler: handler as unknown as AppBinding['handler'] }
}

/** A page for people who hold a link, outside the shell: GET shows and changes nothing, POST acts. Answers HTML or a redirect itself. */
export interface PublicPage {
  readonly method: 'GET' | 'POST'
  /** Fastify's notation, as in `/r/:token`. */
  readonly path: string
  readonly handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
}

/** What an app does once it is set up: by event, by route, by page. Jobs are registered with the queue while setting up. */
export interface AppParts {
  readonly on: Partial<Record<WebhookAction, EventHandler>>
  readonly routes: readonly AppBinding[]
  readonly pages?: readonly PublicPage[]
  readonly inbound?: InboundHandler
  readonly inboundSms?: SmsHandler
  /** Checks of the app's own, shown behind those of the connection. */
  readonly checks?: () => Promise<readonly Check[]>
}

export interface AppDefinition<Tables> {
  /** Also the name of its schema, its paths and its roles. */
  readonly id: string
  readonly name: string
  /** One sentence for the page Connections. */
  readonly summary: string
  /** The entry of the list "Partner" whose permissions the app's key needs. */
  readonly partner: string
  /** The web hooks that its setup guide has made. */
  readonly hooks: WebhookTemplateSet
  /** Methods of the Ats that it uses; the preflight names each permission that is missing. */
  readonly needs: readonly AtsMethod[]
  /** The folder of its migrations, as an absolute path. */
  readonly migrations: string
  readonly support: string
  readonly setUp: (app: AppContext<Tables>) => AppParts
}

/** Keeps the types of an app's parts; adds nothing. The tables' type is the app's own business. */
export function defineApp<Tables>(definition: AppDefinition<Tables>): AppDefinition<Tables> {
  return definition
}

// biome-ignore lint/suspicious/noExplicitAny: the house holds apps of any tables and never looks into them
export type AnyApp = AppDefinition<any>
