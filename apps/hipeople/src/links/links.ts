import { hashToken, randomToken } from '@orangery/app-kit'
import type { HiDb, House } from '../house.ts'
import { insertLink, type LinkKind, type LinkRow, linkByHash, liveLink } from './links.store.ts'

const places: Record<LinkKind, string> = { candidate: '/c', referee: '/r', report: '/p/hipeople/reports' }
const bound = (hash: string) => `hipeople.links.token:${hash}`

/** How a link stands for whoever opens it. Each state has a page of its own. */
export type LinkState = 'live' | 'unknown' | 'expired' | 'replaced' | 'withdrawn' | 'erased'

export interface NewLink {
  readonly kind: LinkKind
  readonly subjectId: number
  readonly expiresAt: Date
  /** A member's name, or HiPeople. */
  readonly by: string
  /** Whether the address may be needed again, to mail it once more or to write it into the feed. */
  readonly keep: boolean
}

/** Makes a link of 192 random bits. The address is answered here, and later only while a sealed copy is kept. */
export async function issueLink(tx: HiDb, house: House, link: NewLink): Promise<{ row: LinkRow; url: string }> {
  const token = randomToken(24)
  const hash = hashToken(token)
  const row = await insertLink(tx, {
    kind: link.kind,
    subject_id: link.subjectId,
    token_hash: hash,
    token_sealed: link.keep ? house.secrets.seal(token, bound(hash)) : null,
    expires_at: link.expiresAt,
    revoked_at: null,
    revoked_reason: null,
    created_by: link.by,
    created_at: house.clock.now(),
  })
  return { row, url: addressOf(house, link.kind, token) }
}

/** The address of a link whose sealed copy is kept; undefined otherwise. */
export function readAddress(house: House, row: LinkRow): string | undefined {
  return row.token_sealed === null
    ? undefined
    : addressOf(house, row.kind, house.secrets.open(row.token_sealed, bound(row.token_hash)))
}

/** The link in use and its address, or a new one when there is none that can be mailed. */
export async function mailableLink(tx: HiDb, house: House, link: NewLink): Promise<{ row: LinkRow; url: string }> {
  const row = await liveLink(tx, link)
  const url = row && readAddress(house, row)
  return row && url ? { row, url } : issueLink(tx, house, link)
}

/** Finds what a token opens. Never says more than the state about a token that does not open. */
export async function findLink(
  db: HiDb,
  house: House,
  given: { kind: LinkKind; token: string },
): Promise<{ state: LinkState; row: LinkRow | undefined }> {
  const row = /^[A-Za-z0-9_-]{20,100}$/.test(given.token) ? await linkByHash(db, given.kind, hashToken(given.token)) : undefined
  return { state: stateOf(row, house.clock.now()), row }
}

export function stateOf(row: Pick<LinkRow, 'revoked_at' | 'revoked_reason' | 'expires_at'> | undefined, now: Date): LinkState {
  if (!row) return 'unknown'
  if (row.revoked_at) return row.revoked_reason ?? 'withdrawn'
  return row.expires_at <= now ? 'expired' : 'live'
}

function addressOf(house: House, kind: LinkKind, token: string): string {
  return `${house.publicUrl}${places[kind]}/${token}`
}
