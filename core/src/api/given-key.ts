/** What the Authorization header of a call holds. */
export type GivenKey = { readonly key: string } | { readonly refusal: string }

/** The wording that clients of the public API know. */
export const badCredentials = 'Invalid Basic Auth credentials'

/**
 * Reads HTTP Basic: the key as user name. A password is taken and not looked at, as with the public API. A key with white space
 * around it is the commonest mistake of a hand-written script, so it gets words of its own.
 */
export function readKey(authorization: string | undefined): GivenKey {
  const match = /^Basic +([A-Za-z0-9+/=_-]*)\s*$/i.exec(authorization ?? '')
  if (!match) return { refusal: badCredentials }
  const decoded = Buffer.from(match[1]!, 'base64').toString('utf8')
  const key = decoded.includes(':') ? decoded.slice(0, decoded.indexOf(':')) : decoded
  if (key !== '' && key !== key.trim()) return { refusal: `${badCredentials}: key has white space around it` }
  return key === '' ? { refusal: badCredentials } : { key }
}
