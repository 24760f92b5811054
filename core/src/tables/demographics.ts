// What applicants say about themselves: the rows of core/migrations/0041_demographics.sql.

import type { Generated } from 'kysely'
import type { JsonWithDefault } from './documents.ts'

export interface StoredTranslation {
  readonly language: string
  readonly name: string
}

export interface DemographicQuestionSetsTable {
  id: Generated<number>
  title: string
  description: string | null
  active: Generated<boolean>
}

export interface DemographicQuestionsTable {
  id: Generated<number>
  question_set_id: number
  name: string
  translations: JsonWithDefault<StoredTranslation[]>
  required: Generated<boolean>
  answer_type: 'multi_value_single_select' | 'multi_value_multi_select'
  active: Generated<boolean>
  position: Generated<number>
}

export interface DemographicAnswerOptionsTable {
  id: Generated<number>
  question_id: number
  name: string
  translations: JsonWithDefault<StoredTranslation[]>
  free_form: Generated<boolean>
  active: Generated<boolean>
  position: Generated<number>
}

export interface DemographicAnswersTable {
  id: Generated<number>
  application_id: number
  question_id: number
  option_id: number
  free_form_text: string | null
  created_at: Date
  updated_at: Date
}
