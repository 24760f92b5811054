import type { FastifyRequest } from 'fastify'
import { WebError } from '../errors.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses acts that another site makes the browser do. The own header cannot be sent across origins without our consent, which we never
 * give; Origin and Sec-Fetch-Site, where a browser sends them, must agree.
 */
export function checkSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (safe.has(request.method)) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !isOwn(origin, request.host, publicUrl))
  if (foreign || request.headers['x-orangery'] !== '1') {
    throw new WebError(403, 'cross-site', { message: 'This act must come from a page of the suite; reload the page and try again' })
  }
}

function isOwn(origin: string, host: string, publicUrl: string): boolean {
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
