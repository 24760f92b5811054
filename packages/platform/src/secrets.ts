import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Encrypts what must be readable again (hook secrets, credentials of connections). `boundTo` names the one row and column that the text
 * belongs to, so a sealed text copied into another row does not open.
 */
export interface SecretBox {
  seal(plain: string, boundTo: string): string
  /** Throws SealBrokenError when the text was altered, belongs elsewhere or was sealed with another key. */
  open(sealed: string, boundTo: string): string
}

export class SealBrokenError extends Error {
  override name = 'SealBrokenError'
}

const version = 'v1'
const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM with a random 96-bit nonce; `key` has 32 bytes. Text: `v1.` and base64url of nonce, tag and cipher text. */
export function openSecretBox(key: Buffer): SecretBox {
  if (key.length !== 32) throw new Error(`A secret box needs a key of 32 bytes, not ${key.length}`)
  return {
    seal(plain, boundTo) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      cipher.setAAD(Buffer.from(`${version}:${boundTo}`))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, boundTo) {
      const bytes = Buffer.from(sealed.slice(version.length + 1), 'base64url')
      if (!sealed.startsWith(`${version}.`) || bytes.length < ivBytes + tagBytes) {
        throw new SealBrokenError(`The sealed text for ${boundTo} has no known form; it must begin with ${version}.`)
      }
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(`${version}:${boundTo}`))
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      try {
        return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch (cause) {
        throw new SealBrokenError(
          `The sealed text for ${boundTo} does not open: it was changed, moved here from another row, or sealed under another ORANGERY_SECRET`,
          { cause },
        )
      }
    },
  }
}

/** A key for one purpose, derived from the installation's secret, so that no two uses share a key. */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `orangery ${purpose}`, 32))
}

/** An unguessable text; 24 bytes are 192 bits. */
export function randomToken(bytes = 24): string {
  return randomBytes(bytes).toString('base64url')
}

/** What is kept of a token. Tokens are random, so a plain hash is enough; passwords need argon2. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Compares two texts in a time that says nothing about where they differ. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
