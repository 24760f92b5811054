import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { messageOf } from '../errors.ts'
import { isPublicAddress, isWithin, parseSubnets } from './address.ts'
import { EgressError } from './egress-error.ts'

/** What a call is for; decides which of the suite's own paths it may reach. */
export type EgressRole = 'webhook' | 'ats' | 'partner' | 'attachment' | 'carrier' | 'oauth'

/** An origin that this suite bound itself, and the path prefixes on it that each role may call. */
export interface OwnOrigin {
  readonly origin: string
  readonly prefixes: Readonly<Partial<Record<EgressRole, readonly string[]>>>
}

/** All addresses of a name. Injected by tests; the default asks the system, as a browser would. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export interface EgressPolicy {
  /** The one address to dial for a URL. Throws EgressError when the target is not allowed or has no address. */
  addressFor(url: URL, role: EgressRole): Promise<string>
}

const loopback = parseSubnets(['127.0.0.0/8', '::1/128'])

export async function resolveBySystem(hostname: string): Promise<readonly string[]> {
  return (await lookup(hostname, { all: true, verbatim: true })).map((found) => found.address)
}

/**
 * Every address of a name must be allowed, not just the one that would be dialled: a name that mixes public and private addresses is an
 * attack or a mistake. `own` is asked for at each call, since the port is known only after listening.
 */
export function createEgressPolicy(options: {
  allowSubnets: readonly string[]
  own: readonly OwnOrigin[] | (() => readonly OwnOrigin[])
  devLoopback: boolean
  resolve?: Resolve
}): EgressPolicy {
  const allowed = [...parseSubnets(options.allowSubnets), ...(options.devLoopback ? loopback : [])]
  const resolve = options.resolve ?? resolveBySystem
  const own = typeof options.own === 'function' ? options.own : () => options.own as readonly OwnOrigin[]

  return {
    async addressFor(url, role) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new EgressError('scheme', `${url.protocol}// cannot be called; use https:// or http://`)
      }
      const hostname = url.hostname.replace(/^\[|\]$/g, '')
      const addresses = isIP(hostname) ? [hostname] : await resolveName(hostname, resolve)
      const first = addresses[0]
      if (first === undefined) throw new EgressError('dns', `The name ${hostname} has no address`)
      const forbidden = addresses.find((address) => !isPublicAddress(address) && !isWithin(address, allowed))
      if (forbidden !== undefined && !isOwn(url, role, own())) {
        // The address itself is left out: it would tell an outsider what our resolver knows about the inside.
        throw new EgressError(
          'forbidden-address',
          `${hostname} leads to a private, local or reserved address, which this installation does not call; an operator can allow a network with EGRESS_ALLOW_SUBNETS`,
        )
      }
      return first
    },
  }
}

async function resolveName(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(hostname)
  } catch (cause) {
    throw new EgressError(
      'dns',
      `The name ${hostname} cannot be resolved: ${(cause as NodeJS.ErrnoException).code ?? messageOf(cause)}`,
      { cause },
    )
  }
}

/** Encoded slashes and backslashes are refused, since a server behind us might read them as a way out of the prefix. */
function isOwn(url: URL, role: EgressRole, own: readonly OwnOrigin[]): boolean {
  if (/%2f|%5c|\\/i.test(url.pathname)) return false
  return own.some(
    ({ origin, prefixes }) => origin === url.origin && (prefixes[role] ?? []).some((prefix) => url.pathname.startsWith(prefix)),
  )
}
