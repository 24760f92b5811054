import type { FieldWrite } from '../custom-fields/index.ts'
import { refused } from '../errors.ts'
import type { PostQuestion } from '../jobs/index.ts'
import type { StoredAnswer } from '../tables/index.ts'
import type { AppliedFile } from './files.ts'
import { yesOrNo } from './form.ts'

/** What a form holds beyond the usual names: values as they came, and files by the name of their question. */
export interface GivenAnswers {
  readonly values: ReadonlyMap<string, unknown>
  readonly files: ReadonlyMap<string, AppliedFile>
}

export interface ReadAnswer {
  readonly question: PostQuestion
  readonly stored: StoredAnswer
  readonly file?: AppliedFile
  /** For the field that the question is linked to. */
  readonly write?: FieldWrite
}

const longest = 20_000

/** The name of a question without the mark of several answers. */
export function baseName(name: string): string {
  return name.replace(/\[\]$/, '')
}

/** Reads the answers to a post's own questions; refuses one that fits none of its choices, by the question's name. */
export function readAnswers(questions: readonly PostQuestion[], given: GivenAnswers): ReadAnswer[] {
  return questions.map((question) => {
    const field = baseName(question.name)
    const file = question.type === 'attachment' ? given.files.get(field) : undefined
    const answer = file?.filename ?? inWords(question, given.values.get(field), field)
    const linked = question.customFieldId != null && answer !== null && !file
    return {
      question,
      stored: { question: question.label, answer: Array.isArray(answer) ? answer.join(', ') : answer },
      ...(file ? { file } : {}),
      ...(linked ? { write: { id: question.customFieldId!, value: linkedValue(question, answer) } } : {}),
    }
  })
}

function linkedValue(question: PostQuestion, answer: string | string[] | null): unknown {
  return question.type === 'boolean' ? answer === 'Yes' : answer
}

function inWords(question: PostQuestion, value: unknown, field: string): string | string[] | null {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  switch (question.type) {
    case 'attachment':
      throw refused('answer', 'Must be a file, or come as _url or _content with its _filename.', field)
    case 'short_text':
    case 'long_text':
      if (typeof value === 'number' || typeof value === 'boolean') return String(value)
      if (typeof value !== 'string') throw refused('answer', 'Must be text.', field)
      if (value.length > longest) throw refused('answer', `Must be at most ${longest} characters.`, field)
      return value
    case 'boolean':
      return choice(yesOrNo, value === true ? 1 : value === false ? 0 : value, field)
    case 'single_select':
      return choice(question.values, Array.isArray(value) && value.length === 1 ? value[0] : value, field)
    case 'multi_select':
      return (Array.isArray(value) ? value : [value]).map((one) => choice(question.values, one, field))
  }
}

function choice(choices: readonly { value: number; label: string }[], value: unknown, field: string): string {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  const found = choices.find((one) => one.value === number)
  if (found) return found.label
  const known = choices.map((one) => one.value).slice(0, 20)
  throw refused('answer', `Must be the value of a choice: ${known.join(', ')}.`, field)
}
