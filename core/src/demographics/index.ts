export {
  type AnswerFilter,
  type AnswerOptionRow,
  type AnswerRow,
  pageOfAnswerOptions,
  pageOfAnswers,
  pageOfQuestionSets,
  pageOfQuestions,
  type QuestionRow,
  type QuestionSetRow,
} from './demographics.store.ts'
export {
  type AskedQuestion,
  type DemographicAnswer,
  demographicForm,
  type GivenAnswers,
  recordDemographicAnswers,
} from './record-answers.ts'
