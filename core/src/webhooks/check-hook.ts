import { isReservedHeader, isWebhookAction } from '@orangery/contract/webhooks'
import { checkCalledUrl } from '../called-url.ts'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'

/** What a hook's form says, before anything is sealed or saved. */
export interface HookSettings {
  readonly name: string
  readonly action: string
  readonly endpointUrl: string
  readonly secretKey?: string
  readonly errorRecipientEmail: string | null
  readonly disabled: boolean
  readonly advanced: {
    readonly basicAuth: { user: string; password?: string } | null
    readonly oauth: { tokenUrl: string; clientId: string; clientSecret?: string; scope?: string } | null
    readonly headers: readonly { name: string; value: string }[]
    readonly retries: number | null
    readonly anySuccess: boolean
    readonly honourRetryAfter: boolean
    readonly honourGone: boolean
    readonly laneWaitSeconds: number
  }
}

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** Visible characters, blanks and tabs; no CR or LF, with which a value could end the header and begin another. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** What the connection itself says; a hook that sets one of these cannot be delivered, or speaks to somebody else. */
const ofTheConnection = /^(host|connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect|proxy-.*)$/i

/** Refuses what can never be delivered, each with the field and the fix. */
export async function checkHook(core: CoreContext, settings: HookSettings): Promise<void> {
  if (!isWebhookAction(settings.action))
    throw refused('when', `“${settings.action}” is no event. Choose one from the list.`, 'action')
  await checkCalledUrl(core, settings.endpointUrl, { role: 'webhook', field: 'endpointUrl', label: 'Endpoint' })
  if (settings.advanced.oauth)
    await checkCalledUrl(core, settings.advanced.oauth.tokenUrl, {
      role: 'oauth',
      field: 'advanced.oauth.tokenUrl',
      label: 'Token URL',
    })
  if (settings.advanced.basicAuth && settings.advanced.oauth)
    throw refused('two-authorizations', 'Basic auth and OAuth both set the Authorization header. Choose one.', 'advanced.oauth')
  for (const [index, header] of settings.advanced.headers.entries()) {
    const field = `advanced.headers.${index}`
    if (!headerName.test(header.name)) throw refused('header-name', `“${header.name}” is no header name.`, field)
    if (isReservedHeader(header.name) || ofTheConnection.test(header.name))
      throw refused('reserved-header', `${header.name} is set by the delivery itself and cannot be changed here.`, field)
    if (!headerValue.test(header.value))
      throw refused(
        'header-value',
        `The value of ${header.name} holds a line break or a character that a header cannot carry.`,
        field,
      )
  }
}

/** What may be saved, but should be known. */
export function hookWarnings(settings: HookSettings, sameHooks: readonly { name: string }[]): string[] {
  const warnings: string[] = []
  if (settings.secretKey !== undefined && settings.secretKey.length < 16)
    warnings.push(
      `The secret key has ${settings.secretKey.length} characters; whoever guesses it can forge events. Use 32 random ones.`,
    )
  if (settings.secretKey !== undefined && settings.secretKey.trim() !== settings.secretKey)
    warnings.push('The secret key begins or ends with a blank; it is kept and counts for the signature.')
  if (sameHooks.length > 0)
    warnings.push(
      `${sameHooks.map((hook) => `“${hook.name}”`).join(', ')} sends the same event to the same URL. Both deliver, each with its own event id.`,
    )
  return warnings
}
