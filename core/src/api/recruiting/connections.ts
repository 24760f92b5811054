import { connectApp, listConnections } from '@orangery/contract/recruiting'
import type { Actor } from '../../actor.ts'
import { answer, type WebBinding } from './web-call.ts'

export interface ConnectStep {
  readonly title: string
  readonly detail: string
  readonly ok: boolean
}

/**
 * What the house knows of the apps that run beside the core. The core knows no app; the composition root, which knows everyone,
 * hands this in.
 */
export interface Connections {
  list(): Promise<{ id: string; name: string; summary: string; size: string; connectedAt: Date | null }[]>
  /** Does what the app's setup guide tells a person to do, and says each step. Throws not-found for an unknown app. */
  connect(app: string, by: { actor: Actor; actingUserId: number }): Promise<{ ok: boolean; steps: ConnectStep[] }>
}

export function connectionBindings(connections: Connections): WebBinding[] {
  return [
    answer(listConnections, async () => ({
      apps: (await connections.list()).map((app) => ({ ...app, connectedAt: app.connectedAt?.toISOString() ?? null })),
    })),
    answer(connectApp, ({ actor, viewer, params, body }) =>
      connections.connect(params.app, { actor, actingUserId: body.actingUserId ?? viewer.user.id }),
    ),
  ]
}
