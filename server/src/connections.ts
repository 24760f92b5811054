import { partners } from '@orangery/contract/harvest-v1'
import { actionOf, webhookEvents } from '@orangery/contract/webhooks'
import { type Connections, type ConnectStep, createApiKey, createHook } from '@orangery/core'
import { DomainError } from '@orangery/platform'
import type { House } from './house.ts'

/**
 * The guided connect: what an app's setup guide tells a person to do, in the same order and over the same doors. The key is made
 * in the Dev Center, the app proves it over HTTP, and each hook pings the app's endpoint.
 */
export function guidedConnections(house: House): Connections {
  return {
    async list() {
      return Promise.all(
        house.apps.map(async (app) => ({
          id: app.id,
          name: app.name,
          summary: app.summary,
          size: sizeOf(app.partner, app.definition.hooks.hooks.length),
          connectedAt: (await app.connection.current())?.connectedAt ?? null,
        })),
      )
    },
    async connect(appId, { actor, actingUserId }) {
      const app = house.apps.find((one) => one.id === appId)
      if (!app) throw new DomainError('no-app', `There is no app ${appId}.`, { kind: 'not-found' })
      const steps: ConnectStep[] = []
      const step = (title: string, detail: string, ok = true) => steps.push({ title, detail, ok })
      const partner = partners.find((one) => one.name === app.partner)
      const permissions = partner?.permissions ?? []
      try {
        const { key } = await createApiKey(house.coreContext, actor, {
          type: 'harvest',
          partner: app.partner,
          description: partner?.description || `${app.name} Harvest API key`,
          operations: permissions,
        })
        step('Create New API Key', `Harvest, partner ${app.partner}, “${partner?.description}”.`)
        step('Manage Permissions', `${permissions.length} endpoints ticked, exactly what ${app.name} needs.`)
        const connection = await app.connection.connect({ credential: key, actingUserId, by: null })
        step(
          `Set the key in ${app.name}`,
          `${app.name} read with it and found every permission. Notes are written as user ${actingUserId}.`,
        )
        for (const hook of app.definition.hooks.hooks) {
          const saved = await createHook(house.coreContext, actor, {
            name: hook.name,
            action: hook.action,
            endpointUrl: connection.endpointUrl,
            secretKey: connection.hookSecret,
            errorRecipientEmail: app.definition.hooks.errorRecipient,
            disabled: false,
            advanced: noAdvancedSettings,
          })
          const when = webhookEvents[actionOf(hook.action)].when
          step(
            hook.name,
            saved.disabled ? (saved.ping?.reason ?? 'The ping failed.') : `When: ${when}. The ping was answered with 200.`,
            !saved.disabled,
          )
        }
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        step('Stopped', error.publicMessage, false)
      }
      return { ok: steps.every((one) => one.ok), steps }
    },
  }
}

const noAdvancedSettings = {
  basicAuth: null,
  oauth: null,
  headers: [],
  retries: null,
  anySuccess: false,
  honourRetryAfter: true,
  honourGone: true,
  laneWaitSeconds: 120,
}

function sizeOf(partnerName: string, hooks: number): string {
  const permissions = partners.find((one) => one.name === partnerName)?.permissions.length ?? 0
  return `${permissions} endpoints, ${hooks} ${hooks === 1 ? 'hook' : 'hooks'}`
}
