import type { ColumnType, Generated } from 'kysely'

export interface ConnectionTable {
  id: Generated<number>
  adapter: 'harvest-v1'
  base_url: string
  credential_sealed: string
  acting_user_id: number
  endpoint_token_hash: string
  endpoint_token_sealed: string
  hook_secret_sealed: string
  previous_secret_sealed: string | null
  previous_secret_until: Date | null
  connected_by: string | null
  connected_at: Date
  disconnected_at: Date | null
  refused_count: Generated<number>
  last_refused_at: Date | null
  credential_failed_at: Date | null
  credential_failure: string | null
}

export interface InboxTable {
  event_id: string
  connection_id: number
  action: string
  body: ColumnType<{ action: string; payload: unknown }, string, string>
  traceparent: string | null
  received_at: Date
  handled_at: Date | null
}

export interface HeardTable {
  connection_id: number
  action: string
  first_at: Date
  last_at: Date
}

/** The tables that the kit keeps beside an app's own, in a schema named after the app with "_kit". */
export interface KitTables {
  connection: ConnectionTable
  inbox: InboxTable
  heard: HeardTable
}
