import type { ColumnType, Generated } from 'kysely'
import type { Language, OwnQuestion, TestResult } from '../contract/index.ts'
import type { Json } from './role-tables.ts'

/** An item as one candidate is given it. `points[i]` belong to `options[i]`; a text has neither. */
export interface SheetItem {
  readonly key: string
  readonly dimension: string
  readonly kind: 'choice' | 'agreement' | 'text'
  readonly text: Partial<Record<Language, string>>
  readonly options: readonly Partial<Record<Language, string>>[]
  readonly points: readonly number[]
}

/** What stands fast once an attempt is over; names, norms and bands are added when it is read. */
export type StoredResult = Pick<TestResult, 'raw' | 'max' | 'percent' | 'answered' | 'of' | 'usedSeconds'> & {
  readonly uninterpretable: Exclude<TestResult['uninterpretable'], 'no-norm'>
  readonly dimensions: readonly { readonly dimension: string; readonly percent: number | null }[]
}

export interface AttemptsTable {
  id: Generated<number>
  request_id: number
  test_id: string
  version: number
  position: number
  number: Generated<number>
  state: Generated<'waiting' | 'running' | 'done'>
  language: Language
  sheet: ColumnType<readonly SheetItem[] | null, string | null | undefined, string | null>
  seconds: number | null
  started_at: Date | null
  deadline_at: Date | null
  ended_at: Date | null
  ended_by: 'candidate' | 'time' | 'closed' | null
  result: ColumnType<StoredResult | null, string | null | undefined, string | null>
  created_at: Date
}

export interface AttemptAnswersTable {
  attempt_id: number
  item_key: string
  chosen: number | null
  text: Generated<string>
  at: Date
}

export interface ExposuresTable {
  test_id: string
  item_key: string
  shown: Generated<number>
}

export interface IntegrityTable {
  attempt_id: number
  kind: 'tab-switch' | 'full-screen-exit' | 'paste'
  times: Generated<number>
}

export interface OwnTestsTable {
  id: Generated<number>
  title: string
  summary: string
  language: Language
  minutes: number | null
  questions: Json<OwnQuestion[]>
  version: Generated<number>
  archived_at: Date | null
  created_at: Date
  updated_at: Date
}
