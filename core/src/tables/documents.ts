import type { ColumnType } from 'kysely'

/** A jsonb column: an object when read, JSON text when written (a bare array would become a PostgreSQL array). */
export type Json<T> = ColumnType<T, string, string>
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>

export interface ContactValue {
  value: string
  type?: string
}

/** Values of custom fields by immutable key, in their read form. */
export type CustomValues = Record<string, unknown>

export interface StoredAnswer {
  question: string
  answer: string | null
}

/** An attribute of an interview kit as one interviewer saw it. */
export interface StoredRating {
  name: string
  type: string
  note: string | null
  rating: 'definitely_not' | 'no' | 'mixed' | 'yes' | 'strong_yes' | 'no_decision'
}

/** A question of an interview kit with what was answered; the id is the question's. */
export interface StoredKitAnswer {
  id: number
  question: string
  answer: string | null
}

/** Advanced settings of a web hook as stored: what the form holds, with its secrets sealed. */
export interface StoredAdvanced {
  basicAuth?: { user: string; passwordSealed: string } | null
  oauth?: { tokenUrl: string; clientId: string; clientSecretSealed: string; scope?: string } | null
  /** The list of names and values as JSON: a value is a credential as often as not. */
  headersSealed?: string | null
  retries?: number | null
  anySuccess?: boolean
  honourRetryAfter?: boolean
  honourGone?: boolean
  laneWaitSeconds?: number
}
