import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { WeakPasswordError } from './errors.ts'

// argon2id with the memory (19 MiB) and passes (2) that OWASP recommends; they are the library's defaults, spelled out to stay.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const shortest = 10
const wellKnown =
  /^(.)\1+$|^(0?1234567890?|12345678910|qwertyuiop|password\d*|passwort\d*|letmein\d*|iloveyou\d*|welcome\d*|admin\d*|orangery\d*)$/i

let decoy: Promise<string> | undefined

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** Takes as long for somebody who has no password, or is not there at all, as for a wrong one. */
export async function passwordMatches(stored: string | null | undefined, given: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  const matches = await verify(stored ?? (await decoy), given).catch(() => false)
  return matches && Boolean(stored)
}

/** Length is what counts; only what is guessed first is refused. Throws WeakPasswordError. */
export function checkNewPassword(password: string, email: string): void {
  if (password.length < shortest) throw new WeakPasswordError(`Must have at least ${shortest} characters`)
  const local = email.split('@')[0]?.toLowerCase() ?? ''
  if (
    password.toLowerCase() === email.toLowerCase() ||
    (local.length > 3 && password.toLowerCase().replace(/[\d\W]+$/, '') === local)
  ) {
    throw new WeakPasswordError('Must not be your e-mail address')
  }
  if (wellKnown.test(password))
    throw new WeakPasswordError('Is one of the first that anybody would try; a few unrelated words are better')
}
