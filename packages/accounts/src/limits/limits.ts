import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Db } from '@orangery/platform'
import { tooManyTries } from '../errors.ts'
import { lowerAttempts, raiseAttempts } from './limits.store.ts'

export interface Limit {
  readonly bucket: string
  readonly most: number
  readonly seconds: number
}

const quarterHour = 900

/** Whether or not there is such an account: guessing at an unknown address is limited the same. */
export function limitsOf(act: string, who: { email?: string; source: string }): Limit[] {
  const perSource = { bucket: `${act}:source:${networkOf(who.source)}`, most: 30, seconds: quarterHour }
  if (who.email === undefined) return [perSource]
  const address = createHash('sha256').update(who.email.trim().toLowerCase()).digest('hex').slice(0, 32)
  return [{ bucket: `${act}:account:${address}`, most: 10, seconds: quarterHour }, perSource]
}

/** Counts a try against each limit. Throws 429 when one is used up; counted first, so that many tries at once gain nothing. */
export async function countTry(db: Db, limits: readonly Limit[], at: Date): Promise<void> {
  for (const { bucket, most, seconds } of limits) {
    const { count, start } = await raiseAttempts(db, bucket, { at, seconds })
    if (count > most) throw tooManyTries(seconds - (at.getTime() - start.getTime()) / 1000)
  }
}

/** Only failures shall count. */
export async function forgiveTry(db: Db, limits: readonly Limit[]): Promise<void> {
  await lowerAttempts(
    db,
    limits.map((limit) => limit.bucket),
  )
}

/** One household or office: an IPv4 address, or the /64 that an IPv6 network hands to one customer. */
function networkOf(source: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(source)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(source)) return source
  const [head = '', tail] = source.toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}
