import type { AnswerOptionRow, AnswerRow, QuestionRow, QuestionSetRow } from '../../../demographics/index.ts'
import { instant } from './values.ts'

export function presentQuestionSet({ id, title, description, active }: QuestionSetRow) {
  return { id, title, description, active }
}

export function presentQuestion(row: QuestionRow) {
  return {
    id: row.id,
    active: row.active,
    demographic_question_set_id: row.question_set_id,
    name: row.name,
    translations: [...row.translations],
    required: row.required,
    answer_type: row.answer_type,
  }
}

export function presentAnswerOption(row: AnswerOptionRow) {
  return {
    id: row.id,
    free_form: row.free_form,
    active: row.active,
    name: row.name,
    demographic_question_id: row.question_id,
    translations: [...row.translations],
  }
}

export function presentAnswer(row: AnswerRow) {
  return {
    id: row.id,
    free_form_text: row.free_form_text,
    application_id: row.application_id,
    demographic_question_id: row.question_id,
    demographic_answer_option_id: row.option_id,
    created_at: instant(row.created_at),
    updated_at: instant(row.updated_at),
  }
}
