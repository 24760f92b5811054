import { AtsError, type Transport } from '@orangery/client'
import { type Egress, EgressError } from '@orangery/platform'

/** How apps' calls to their ATS leave the house: through the one checked door, with room for a page of candidates. */
export function atsTransport(egress: Egress): Transport {
  return async (request) => {
    try {
      return await egress.send({ role: 'ats', ...request, timeoutMs: 30_000, maxBytes: 64 * 1024 * 1024 })
    } catch (error) {
      if (error instanceof EgressError)
        throw new AtsError({ kind: 'unavailable', status: error.status ?? 0, message: error.message, cause: error })
      throw error
    }
  }
}
