import type { Generated } from 'kysely'

export interface PushKeyTable {
  id: Generated<number>
  key_hash: string
  key_sealed: string
  issued_at: Date
  issued_by: string
  last_called_at: Date | null
  last_error: string | null
  last_error_at: Date | null
}
