import { fileURLToPath } from 'node:url'
import { type Db, scopeTo } from '@orangery/platform'
import type { ColumnType, Generated } from 'kysely'

type Stamp = ColumnType<Date, Date, Date>
type OptionalStamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface AccountsSchema {
  accounts: {
    id: Generated<number>
    email: string
    name: string
    time_zone: Generated<string>
    locale: Generated<string>
    theme: Generated<'light' | 'dark' | 'system'>
    password_hash: string | null
    disabled_at: OptionalStamp
    last_seen_at: OptionalStamp
    created_at: Stamp
  }
  roles: { account_id: number; product: string; role: string }
  sessions: { token_hash: string; account_id: number; source: string; created_at: Stamp; seen_at: Stamp; expires_at: Stamp }
  links: {
    token_hash: string
    account_id: number
    kind: LinkKind
    created_at: Stamp
    expires_at: Stamp
    used_at: OptionalStamp
  }
  attempts: { bucket: string; window_start: Stamp; count: number }
  audit: {
    id: Generated<number>
    at: Stamp
    actor_id: number | null
    subject_id: number | null
    action: string
    detail: ColumnType<Record<string, unknown>, string, string>
    source: string | null
    trace_id: string
  }
}

/** What a one-time link is for. */
export type LinkKind = 'start' | 'invitation' | 'reset'

export const accountsMigrations = { schema: 'accounts', directory: fileURLToPath(new URL('../migrations', import.meta.url)) }

export function accountsTables(db: Db): Db<AccountsSchema> {
  return scopeTo<AccountsSchema>(db, 'accounts')
}
