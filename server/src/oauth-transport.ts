import type { Transport } from '@orangery/client'
import type { Egress } from '@orangery/platform'

/** How apps' calls to a sign-in provider leave the house: a token and a profile are small, and somebody waits in a browser. */
export function oauthTransport(egress: Egress): Transport {
  return (request) => egress.send({ role: 'oauth', ...request, timeoutMs: 10_000, maxBytes: 256 * 1024 })
}
