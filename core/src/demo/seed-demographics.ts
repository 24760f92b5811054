import type { CoreDb } from '../context.ts'
import { demographicForm, pageOfQuestionSets, recordDemographicAnswers } from '../demographics/index.ts'
import { type DemoApplication, insertMany } from './demo.store.ts'

const decline = 'I do not want to say'
const demoQuestions = [
  { name: 'How old are you?', one: true, options: ['Under 25', '25 to 39', '40 to 54', '55 and over', decline], own: null },
  { name: 'How do you describe yourself?', one: true, options: ['Woman', 'Man', 'Non-binary', decline], own: 'In my own words' },
  { name: 'Which languages do you speak at home?', one: false, options: ['Norwegian', 'English', 'Polish'], own: 'Another' },
] as const
const ownWords = ['Genderfluid', 'Ukrainian', 'Tigrinya']

/** The set of questions that posts name, and a former one. Answers the first one's id. */
export async function seedDemographicQuestions(tx: CoreDb): Promise<number> {
  const [setId] = await insertMany(tx, 'demographic_question_sets', [
    {
      title: 'Who applies to Solvik',
      description: '<p>We would like to know whom we reach. Nobody who hires sees what you say, and nothing depends on it.</p>',
    },
    {
      title: 'Who applied before',
      description: '<p>What was asked in earlier years; no post names it any more.</p>',
      active: false,
    },
  ])
  const inEnglish = (name: string) => ({ name, translations: JSON.stringify([{ language: 'en', name }]) })
  const ids = await insertMany(
    tx,
    'demographic_questions',
    demoQuestions.map(({ name, one }, position) => ({
      ...inEnglish(name),
      question_set_id: setId!,
      required: position === 0,
      answer_type: one ? ('multi_value_single_select' as const) : ('multi_value_multi_select' as const),
      position,
    })),
  )
  await insertMany(
    tx,
    'demographic_answer_options',
    demoQuestions.flatMap(({ options, own }, index) =>
      [...options, ...(own === null ? [] : [own])].map((name, position) => ({
        ...inEnglish(name),
        question_id: ids[index]!,
        free_form: name === own,
        position,
      })),
    ),
  )
  return setId!
}

/** One in forty answers, some of them not everything. */
export async function seedDemographicAnswers(tx: CoreDb, applications: readonly DemoApplication[]): Promise<void> {
  const [set] = await pageOfQuestionSets(tx, {}, { limit: 1 })
  const form = await demographicForm(tx, set!.id)
  for (const { id, applied_at: at } of applications.filter((one) => one.id % 40 === 9)) {
    const answers = form
      .filter((_, index) => index === 0 || id % 3 !== index)
      .map(({ question, options }, index) => {
        const chosen = options.filter((_, place) => place === (id + index) % options.length || (index === 2 && place === id % 2))
        return {
          questionId: question.id,
          options: (question.answer_type === 'multi_value_single_select' ? chosen.slice(0, 1) : chosen).map((option) => ({
            id: option.id,
            text: option.free_form ? ownWords[index] : null,
          })),
        }
      })
    await recordDemographicAnswers(tx, { applicationId: id, questionSetId: set!.id, answers, complete: false, at })
  }
}
