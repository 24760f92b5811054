import type { Generated } from 'kysely'

export interface LinkedinTable {
  id: Generated<number>
  kind: 'linkedin' | 'simulator'
  client_id: string
  secret_sealed: string
  set_at: Date
  set_by: string
  tested_at: Date | null
  test_ok: boolean | null
  test_text: string | null
}

export interface LinkedinAttemptsTable {
  state_hash: string
  referee_id: number
  token_sealed: string
  expires_at: Date
}
