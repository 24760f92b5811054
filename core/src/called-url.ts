import { EgressError } from '@orangery/platform'
import type { CoreContext } from './context.ts'
import { refused } from './errors.ts'

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Refuses an address that somebody enters to be called, with its field, when it can never be called. */
export async function checkCalledUrl(
  core: CoreContext,
  text: string,
  place: { role: 'webhook' | 'oauth' | 'partner'; field: string; label: string },
): Promise<void> {
  if (!URL.canParse(text)) throw refused('url', `${text} is no URL. It looks like https://hooks.example.com/path.`, place.field)
  const url = new URL(text)
  const loopback = core.development && loopbackHosts.has(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
    throw refused('not-https', `${place.label} must be https. ${text} is not; only loopback may be, in development.`, place.field)
  try {
    await core.egress.check(place.role, text)
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    // A name that does not resolve today may resolve tomorrow: the call will say so. A forbidden address never becomes allowed.
    if (error.reason === 'forbidden-address' || error.reason === 'scheme' || error.reason === 'url')
      throw refused(error.reason, error.message, place.field)
  }
}
