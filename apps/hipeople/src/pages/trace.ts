import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import { keyedHash } from '../hashes.ts'
import type { HiDb, House } from '../house.ts'
import { insertTrace } from '../signals/traces.store.ts'
import { knowBrowser } from './browser-cookie.ts'

const cookie = 'hp_browser'
const seconds = 90 * 86_400

/** Notes from where a page was sent. Only acts leave a trace, never the opening of a page, and only hashes are kept. */
export async function noteTrace(
  tx: HiDb,
  house: House,
  given: { request: FastifyRequest; reply: FastifyReply; requestId: number; refereeId: number | null },
): Promise<void> {
  const browser = knowBrowser(house, given, { cookie, seconds })
  await insertTrace(tx, {
    requestId: given.requestId,
    refereeId: given.refereeId,
    networkHash: keyedHash(house, 'network', networkOf(given.request.ip)),
    browserHash: keyedHash(house, 'browser', browser),
    at: house.clock.now(),
  })
}

/** Of an IPv6 address the part that a household shares. */
function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const behind = tail?.split(':').filter(Boolean) ?? []
  const missing = tail === undefined ? 0 : 8 - groups.length - behind.length
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...behind].slice(0, 4).join(':')
}
