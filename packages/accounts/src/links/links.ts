import { type Db, hashToken, randomToken } from '@orangery/platform'
import type { LinkKind } from '../schema.ts'
import { insertLink, voidLinks } from './links.store.ts'

const hour = 3_600_000
const linkLifeMs: Readonly<Record<LinkKind, number>> = { start: 7 * 24 * hour, invitation: 7 * 24 * hour, reset: hour }

/** Makes a link and answers its token, which is shown or mailed once; only its hash is kept. Earlier links of the kind stop working. */
export async function makeLink(tx: Db, link: { accountId: number; kind: LinkKind; at: Date }): Promise<string> {
  const token = randomToken(32)
  await voidLinks(tx, link.accountId, [link.kind])
  await insertLink(tx, { ...link, tokenHash: hashToken(token), expiresAt: new Date(link.at.getTime() + linkLifeMs[link.kind]) })
  return token
}

export function linkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/start/${token}`
}
