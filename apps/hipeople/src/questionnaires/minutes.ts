import type { Question } from '../contract/index.ts'

/** Reading and answering, by rule: half a minute for a rating or choice, a minute and a half for a text, half a minute around it. */
export function minutesFor(questions: readonly Pick<Question, 'kind'>[]): number {
  const halves = questions.reduce((sum, { kind }) => sum + (kind === 'text' ? 3 : 1), 1)
  return Math.max(1, Math.ceil(halves / 2))
}
