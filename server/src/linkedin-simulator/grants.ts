import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { type Clock, SealBrokenError, type SecretBox } from '@orangery/platform'

export interface Grant {
  readonly name: string
  readonly email: string
  readonly redirectUri: string
  /** In milliseconds. */
  readonly until: number
}

type Kind = 'code' | 'token'

/** Codes and tokens hold who was chosen, sealed, so that any process of the suite can answer for what another one gave out. */
export interface Grants {
  give(kind: Kind, person: Omit<Grant, 'until'>): string
  /** Undefined when it was changed, is too old, or is a code that was used. */
  take(kind: Kind, text: string): Grant | undefined
}

const lifetimes: Record<Kind, number> = { code: 60_000, token: 600_000 }

export function openGrants({ secrets, clock }: { secrets: SecretBox; clock: Clock }): Grants {
  const used = new Set<string>()
  const bound = (kind: Kind) => `simulator.linkedin.${kind}`

  function open(kind: Kind, text: string): Grant | undefined {
    try {
      return JSON.parse(secrets.open(text, bound(kind))) as Grant
    } catch (error) {
      if (error instanceof SealBrokenError) return undefined
      throw error
    }
  }
  return {
    give(kind, person) {
      return secrets.seal(JSON.stringify({ ...person, until: clock.now().getTime() + lifetimes[kind] }), bound(kind))
    },
    take(kind, text) {
      const found = open(kind, text)
      if (!found || found.until < clock.now().getTime() || used.has(text)) return undefined
      if (used.size > 1000) used.clear()
      if (kind === 'code') used.add(text)
      return found
    },
  }
}

export function subjectOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url').slice(0, 10)
}

let key: KeyObject | undefined

/** Signed as LinkedIn signs, with a key that lives as long as the process. */
export function idToken(claims: Record<string, unknown>): string {
  key ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
}
