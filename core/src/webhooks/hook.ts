import type { SecretBox } from '@orangery/platform'
import type { StoredAdvanced } from '../tables/index.ts'

/** How a hook delivers, its secrets opened. Lives only while something is sent. */
export interface OpenHook {
  readonly id: number
  readonly endpointUrl: string
  readonly secret: string
  readonly headers: readonly { name: string; value: string }[]
  readonly basicAuth: { user: string; password: string } | null
  readonly oauth: { tokenUrl: string; clientId: string; clientSecret: string; scope?: string } | null
}

/** Secrets of a hook are sealed under the hook's own row, so that a sealed text moved to another row does not open. */
export function boundTo(hookId: number, part: 'secret' | 'basic' | 'oauth' | 'headers'): string {
  return `recruiting.web_hooks:${hookId}:${part}`
}

export function openHook(
  box: SecretBox,
  row: { id: number; endpoint_url: string; secret_key_sealed: string; advanced: StoredAdvanced },
): OpenHook {
  const { basicAuth, oauth, headersSealed } = row.advanced
  return {
    id: row.id,
    endpointUrl: row.endpoint_url,
    secret: box.open(row.secret_key_sealed, boundTo(row.id, 'secret')),
    headers: headersSealed ? JSON.parse(box.open(headersSealed, boundTo(row.id, 'headers'))) : [],
    basicAuth: basicAuth ? { user: basicAuth.user, password: box.open(basicAuth.passwordSealed, boundTo(row.id, 'basic')) } : null,
    oauth: oauth
      ? {
          tokenUrl: oauth.tokenUrl,
          clientId: oauth.clientId,
          clientSecret: box.open(oauth.clientSecretSealed, boundTo(row.id, 'oauth')),
          ...(oauth.scope ? { scope: oauth.scope } : {}),
        }
      : null,
  }
}
