import { createHmac } from 'node:crypto'
import { sameText } from '@orangery/platform'

/** What a signed address is for: `bounce` stands in the envelope, `reply` in the Reply-To header. */
export type ReturnKind = 'bounce' | 'reply'

export interface ReturnPaths {
  /** bounce+<message>.<signature>@domain */
  make(kind: ReturnKind, messageId: number): string
  /** Undefined unless the address is one of ours: right form, right domain, right signature. */
  read(address: string): { kind: ReturnKind; messageId: number } | undefined
}

/**
 * Addresses that say which message an answer belongs to, so that nothing has to be guessed from its text, and that nobody else can make up.
 * Mail servers may change the case of a local part, so everything is lower case; 80 bits of signature keep it within 64 characters.
 */
export function signedReturnPaths(key: Buffer, domain: string): ReturnPaths {
  function signature(kind: ReturnKind, message: string): string {
    return createHmac('sha256', key).update(`${kind}+${message}`).digest('hex').slice(0, 20)
  }
  return {
    make(kind, messageId) {
      const message = messageId.toString(36)
      return `${kind}+${message}.${signature(kind, message)}@${domain}`
    },
    read(address) {
      const [, kind, message, given, at] =
        /^(bounce|reply)\+([0-9a-z]{1,11})\.([0-9a-f]{20})@(.+)$/.exec(address.trim().toLowerCase()) ?? []
      if (!kind || !message || !given || at !== domain.toLowerCase()) return undefined
      if (!sameText(given, signature(kind as ReturnKind, message))) return undefined
      const messageId = Number.parseInt(message, 36)
      return Number.isSafeInteger(messageId) ? { kind: kind as ReturnKind, messageId } : undefined
    },
  }
}
