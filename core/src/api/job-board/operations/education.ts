// Public documentation: https://developers.greenhouse.io/job-board.html#education
import { choicesPerPage } from '@orangery/contract/job-board'
import { type ChoiceKind, searchChoices } from '../../../education/index.ts'
import type { BoardCall } from '../call.ts'

/** Degrees, disciplines and schools are one list of choices each. */
const listChoices =
  (kind: ChoiceKind) =>
  async ({ core, query }: Pick<BoardCall<'education.schools'>, 'core' | 'query'>) => {
    const offset = (query.page - 1) * choicesPerPage
    const { rows, count } = await searchChoices(core.db, kind, { term: query.term ?? '', offset, limit: choicesPerPage })
    return { items: rows.map(({ id, name }) => ({ id, text: name })), meta: { total_count: count, per_page: choicesPerPage } }
  }

export const listDegrees = listChoices('degree')
export const listDisciplines = listChoices('discipline')
export const listSchools = listChoices('school')
