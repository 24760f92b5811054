import type { Carriers } from '@orangery/carriers'
import type { BlobStore, Clock, Db, Egress, Logger, SecretBox } from '@orangery/platform'
import type { Queue } from '@orangery/queue'
import type { Tables } from './tables/index.ts'

export type CoreDb = Db<Tables>

/** What the core asks of the people who sign in. */
export interface Staff {
  /** Makes an account with the role in Recruiting and mails the invitation, in the caller's transaction. Answers its id. */
  invite(tx: Db, person: { email: string; name: string; invitedBy: { accountId: number; name: string } | null }): Promise<number>
  /** A disabled account is signed out everywhere. */
  setDisabled(tx: Db, accountId: number, disabled: boolean): Promise<void>
}

/** What the core is handed at start; it opens nothing itself. */
export interface CoreContext {
  readonly db: CoreDb
  readonly clock: Clock
  readonly queue: Queue
  readonly egress: Egress
  readonly secrets: SecretBox
  readonly blobs: BlobStore
  readonly mail: Carriers['mail']
  readonly staff: Staff
  readonly logger: Logger
  /** Signs links to files. */
  readonly linkKey: Buffer
  /** Without a slash at its end, as in https://recruiting.example.com. */
  readonly publicUrl: string
  /** True on loopback without TLS in demo and test mode: plain http is served and said so. */
  readonly development: boolean
}
