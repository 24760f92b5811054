import { inTransaction } from '@orangery/platform'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'
import { type AskedQuestion, type DemographicAnswer, demographicForm, recordDemographicAnswers } from './index.ts'

let scene: Scene
let harvest: Harvest
let setId: number
let form: AskedQuestion[]
let applicationId: number
let candidateId: number

interface Kept {
  demographic_question_id: number
  demographic_answer_option_id: number
  free_form_text: string | null
}

const core = () => scene.network.house.coreContext
const kept = async (id = applicationId) => (await harvest.get(`/v1/applications/${id}/demographics/answers`)).json as Kept[]
const record = (answers: DemographicAnswer[], { complete = false, questionSetId = setId, id = applicationId } = {}) =>
  inTransaction(core().db, (tx) =>
    recordDemographicAnswers(tx, { applicationId: id, questionSetId, answers, complete, at: core().clock.now() }),
  )
/** A question of the set by how many it takes, and the ids of its options. */
const asked = (type: 'multi_value_single_select' | 'multi_value_multi_select') => {
  const { question, options } = form.findLast((one) => one.question.answer_type === type)!
  return {
    questionId: question.id,
    plain: options.filter((one) => !one.free_form).map(({ id }) => ({ id })),
    own: options.find((one) => one.free_form)!.id,
  }
}

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  harvest = scene.harvest(key, scene.maren.userId)
  const sets = (await harvest.get('/v1/demographics/question_sets')).json as { id: number }[]
  setId = sets[0]!.id
  form = await demographicForm(core().db, setId)
  ;({ applicationId, candidateId } = await scene.addCandidate())
})
afterAll(() => scene.close())

describe('refused, and nothing is kept', () => {
  test.each<[string, () => DemographicAnswer[], string]>([
    ['a question that the form does not ask', () => [{ questionId: 1, options: [] }], 'demographic_answers[0][question_id]'],
    [
      'a question answered twice',
      () => {
        const { questionId, plain } = asked('multi_value_single_select')
        return [plain[0]!, plain[1]!].map((option) => ({ questionId, options: [option] }))
      },
      'demographic_answers[1][question_id]',
    ],
    [
      'an option of another question',
      () => [
        { questionId: asked('multi_value_single_select').questionId, options: asked('multi_value_multi_select').plain.slice(0, 1) },
      ],
      'demographic_answers[0][answer_options][0][answer_option_id]',
    ],
    [
      'two options where one is asked for',
      () => {
        const { questionId, plain } = asked('multi_value_single_select')
        return [{ questionId, options: plain.slice(0, 2) }]
      },
      'demographic_answers[0][answer_options]',
    ],
    [
      'an option that comes twice',
      () => {
        const { questionId, plain } = asked('multi_value_multi_select')
        return [{ questionId, options: [plain[0]!, plain[0]!] }]
      },
      'demographic_answers[0][answer_options][1][answer_option_id]',
    ],
    [
      'text with an option that takes none',
      () => {
        const { questionId, plain } = asked('multi_value_multi_select')
        return [{ questionId, options: [{ ...plain[0]!, text: 'of my own' }] }]
      },
      'demographic_answers[0][answer_options][0][text]',
    ],
  ])('%s', async (_, answers, field) => {
    await expect(record(answers())).rejects.toMatchObject({ fields: [{ field }] })
    expect(await kept()).toEqual([])
  })

  test('what leaves a required question open, where the form has to be complete', async () => {
    const required = form.find(({ question }) => question.required)!
    for (const answers of [[], [{ questionId: required.question.id, options: [] }]])
      await expect(record(answers, { complete: true })).rejects.toMatchObject({ fields: [{ field: 'demographic_answers' }] })
    await record([], { complete: false })
    await record([{ questionId: required.question.id, options: [{ id: required.options[0]!.id }] }], { complete: true })
    expect(await kept()).toHaveLength(1)
    await record([])
  })

  test('any answer to a set that there is not', async () => {
    const { questionId, plain } = asked('multi_value_single_select')
    const answers = [{ questionId, options: plain.slice(0, 1) }]
    await expect(record(answers, { questionSetId: 1 })).rejects.toMatchObject({
      fields: [{ field: 'demographic_answers[0][question_id]' }],
    })
  })
})

test('several options and words of one’s own are kept; answering again takes the place of what was said, and silence clears it', async () => {
  const { questionId, plain, own } = asked('multi_value_multi_select')
  await record([{ questionId, options: [...plain.slice(0, 2), { id: own, text: 'Sami' }] }])
  expect((await kept()).map((one) => [one.demographic_answer_option_id, one.free_form_text])).toEqual([
    [plain[0]!.id, null],
    [plain[1]!.id, null],
    [own, 'Sami'],
  ])
  await record([{ questionId, options: [{ id: own }] }])
  expect(await kept()).toMatchObject([
    { demographic_question_id: questionId, demographic_answer_option_id: own, free_form_text: null },
  ])
  await record([])
  expect(await kept()).toEqual([])
})

test('it leaves no trace in the feed and fires nothing', async () => {
  const feed = async () => (await harvest.get(`/v1/candidates/${candidateId}/activity_feed`)).json
  const before = await feed()
  const { questionId, plain } = asked('multi_value_single_select')
  await record([{ questionId, options: plain.slice(0, 1) }])
  expect(await feed()).toEqual(before)
})

test('answers go with their person, and are emptied with the questions of the application', async () => {
  const { questionId, plain } = asked('multi_value_single_select')
  const answers = [{ questionId, options: plain.slice(0, 1) }]
  const total = async () => ((await harvest.get('/v1/demographics/answers?per_page=500')).json as object[]).length
  const before = await total()
  const [emptied, gone] = [await scene.addCandidate(), await scene.addCandidate()]
  for (const { applicationId: id } of [emptied, gone]) await record(answers, { id })
  expect(await total()).toBe(before + 2)
  await harvest.send('PUT', `/v1/candidates/${emptied.candidateId}/anonymize?fields=application_questions`)
  expect(await kept(emptied.applicationId)).toEqual([])
  await harvest.send('DELETE', `/v1/candidates/${gone.candidateId}`)
  expect(await total()).toBe(before)
})

test('of two applications on one job that become one, the answers are kept', async () => {
  const { questionId, plain } = asked('multi_value_single_select')
  const [stays, goes] = [await scene.addCandidate(), await scene.addCandidate()]
  await record([{ questionId, options: plain.slice(1, 2) }], { id: goes.applicationId })
  const ids = { primary_candidate_id: stays.candidateId, duplicate_candidate_id: goes.candidateId }
  await harvest.send('PUT', '/v1/candidates/merge', ids)
  expect(await kept(stays.applicationId)).toMatchObject([{ demographic_answer_option_id: plain[1]!.id }])
})

test('posts say which set they ask', async () => {
  const posts = (await harvest.get('/v1/job_posts?per_page=500')).json as { demographic_question_set_id: number | null }[]
  expect(new Set(posts.map((post) => post.demographic_question_set_id))).toEqual(new Set([setId, null]))
})
