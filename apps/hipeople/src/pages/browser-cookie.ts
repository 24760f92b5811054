import { type FastifyReply, type FastifyRequest, randomToken } from '@orangery/app-kit'
import type { House } from '../house.ts'

/** The random value by which a browser is known again, or undefined when it holds none. */
export function readBrowser(request: FastifyRequest, cookie: string): string | undefined {
  const found = new RegExp(`(?:^|;\\s*)${cookie}=([A-Za-z0-9_-]{20,40})(?:;|$)`).exec(request.headers.cookie ?? '')
  return found?.[1]
}

/** The same, and gives one to a browser that holds none. A link of another site may bring it along, a form of another site may not. */
export function knowBrowser(
  house: House,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { cookie, seconds }: { cookie: string; seconds: number },
): string {
  const known = readBrowser(request, cookie)
  if (known) return known
  const browser = randomToken(18)
  const secure = house.publicUrl.startsWith('https:') ? '; Secure' : ''
  reply.header('set-cookie', `${cookie}=${browser}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`)
  return browser
}
