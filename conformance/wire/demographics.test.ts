// Demographic questions and answers: only read over this API, so the server must have some.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { type Answer, Wire } from '../harness/wire.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)

interface DemographicAnswer {
  readonly id: number
  readonly application_id: number
  readonly demographic_question_id: number
  readonly demographic_answer_option_id: number
  readonly free_form_text: string | null
  readonly created_at: string
  readonly updated_at: string
}

interface Choice {
  readonly id: number
  readonly free_form: boolean
  readonly demographic_question_id: number
}

if (target === undefined) {
  test('no server is named (--base and --key): nothing was asked over the wire', () => {
    expect(target).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)

  /** Every row, met page by page. */
  const all = async <Row>(operation: string, { params = {}, query = {} }: { params?: object; query?: object } = {}) => {
    const rows: Row[] = []
    let page: Answer | undefined = await succeed(operation, { params: { ...params }, query: { per_page: 50, ...query } })
    while (page !== undefined) {
      rows.push(...(page.json as Row[]))
      page = await wire.follow(page)
    }
    return rows
  }

  describe('demographics', async () => {
    const sets = await all<{ id: number }>('demographics.question_sets.list')
    const questions = await all<{ id: number; demographic_question_set_id: number }>('demographics.questions.list')
    const options = await all<Choice>('demographics.answer_options.list')
    const answers = await all<DemographicAnswer>('demographics.answers.list')
    const some = answers[0]

    test.skipIf(some === undefined)('each reads the same in its list and by itself', async () => {
      for (const [what, rows] of Object.entries({ question_sets: sets, questions, answer_options: options, answers }))
        expect((await succeed(`demographics.${what}.retrieve`, { params: { id: rows[0]!.id } })).json).toEqual(rows[0])
    })

    test('the questions of a set and the options of a question are those of the whole list that belong to it', async () => {
      for (const { id } of sets)
        expect(await all('demographics.questions.list_for_question_set', { params: { id } })).toEqual(
          questions.filter((one) => one.demographic_question_set_id === id),
        )
      for (const { id } of questions)
        expect(await all('demographics.answer_options.list_for_question', { params: { id } })).toEqual(
          options.filter((one) => one.demographic_question_id === id),
        )
    })

    test('an answer chooses an option of its question, with text of one’s own only where that is asked for', () => {
      for (const answer of answers) {
        const option = options.find(({ id }) => id === answer.demographic_answer_option_id)
        expect(option).toMatchObject({ demographic_question_id: answer.demographic_question_id })
        if (answer.free_form_text !== null) expect(option).toMatchObject({ free_form: true })
      }
    })

    test('an application has its own answers, one that said nothing has none', async () => {
      const applications = (await succeed('applications.list', { query: { per_page: 500 } })).json as { id: number }[]
      const silent = applications.find(({ id }) => !answers.some((one) => one.application_id === id))
      for (const id of [some?.application_id, silent?.id].filter((one) => one !== undefined))
        expect(await all('demographics.answers.list_for_application', { params: { id } })).toEqual(
          answers.filter((one) => one.application_id === id),
        )
    })

    describe.each(['created', 'updated'] as const)('%s', (what) => {
      const key = `${what}_at` as const

      test.skipIf(some === undefined)('from inclusive, to exclusive, in both lists', async () => {
        const bound = answers[Math.floor(answers.length / 2)]![key]
        const from = { [`${what}_after`]: bound }
        const to = { [`${what}_before`]: bound }
        expect(await all('demographics.answers.list', { query: from })).toEqual(answers.filter((one) => one[key] >= bound))
        expect(await all('demographics.answers.list', { query: to })).toEqual(answers.filter((one) => one[key] < bound))
        const { application_id: id, [key]: own } = some!
        const params = { id }
        const ofApplication = (query: object) => all('demographics.answers.list_for_application', { params, query })
        expect(await ofApplication({ [`${what}_before`]: own })).toEqual([])
        expect(await ofApplication({ [`${what}_after`]: own })).not.toEqual([])
      })

      test('nonsense is 422 with the field', async () => {
        for (const operation of ['demographics.answers.list', 'demographics.answers.list_for_application'])
          for (const name of [`${what}_after`, `${what}_before`]) {
            const params: Record<string, number> = operation.endsWith('application') ? { id: some?.application_id ?? 1 } : {}
            expectRefusal(await wire.ask(operation, { params, query: { [name]: 'yesterday' } }), 422, name)
          }
      })
    })
  })
}
