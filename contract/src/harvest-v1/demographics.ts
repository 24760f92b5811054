// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { createdWindow, cursorPages, updatedWindow } from './shapes/paging.ts'
import { flag, id, text, timestamp } from './shapes/values.ts'

const { get } = resource('Demographic Data')

const questionSet = z.strictObject({ id, title: text, description: text.nullable(), active: flag })
const translations = z.array(z.strictObject({ language: text, name: text }))

const question = z.strictObject({
  id,
  active: flag,
  demographic_question_set_id: id,
  name: text,
  translations,
  required: flag,
  answer_type: z.enum(['multi_value_single_select', 'multi_value_multi_select']),
})

const answerOption = z.strictObject({
  id,
  free_form: flag,
  active: flag,
  name: text,
  demographic_question_id: id,
  translations,
})

const answer = z.strictObject({
  id,
  free_form_text: text.nullable(),
  application_id: id,
  demographic_question_id: id,
  demographic_answer_option_id: id,
  created_at: timestamp,
  updated_at: timestamp,
})

const pages = z.object(cursorPages)
const answerPages = z.object({ ...cursorPages, ...createdWindow, ...updatedWindow })

export const listQuestionSets = get({
  id: 'demographics.question_sets.list',
  label: 'GET: List Demographic Question Sets',
  path: '/v1/demographics/question_sets',
  paging: 'cursor',
  query: pages,
  reply: z.array(questionSet),
  served: true,
})

export const retrieveQuestionSet = get({
  id: 'demographics.question_sets.retrieve',
  label: 'GET: Retrieve Demographic Question Set',
  path: '/v1/demographics/question_sets/{id}',
  params: byId,
  reply: questionSet,
  served: true,
})

export const listQuestions = get({
  id: 'demographics.questions.list',
  label: 'GET: List Demographic Questions',
  path: '/v1/demographics/questions',
  paging: 'cursor',
  query: pages,
  reply: z.array(question),
  served: true,
})

export const listQuestionsOfSet = get({
  id: 'demographics.questions.list_for_question_set',
  label: 'GET: List Demographic Questions For Demographic Question Set',
  path: '/v1/demographics/question_sets/{id}/questions',
  paging: 'cursor',
  params: byId,
  query: pages,
  reply: z.array(question),
  served: true,
})

export const retrieveQuestion = get({
  id: 'demographics.questions.retrieve',
  label: 'GET: Retrieve Demographic Question',
  path: '/v1/demographics/questions/{id}',
  params: byId,
  reply: question,
  served: true,
})

export const listAnswerOptions = get({
  id: 'demographics.answer_options.list',
  label: 'GET: List Demographic Answer Options',
  path: '/v1/demographics/answer_options',
  paging: 'cursor',
  query: pages,
  reply: z.array(answerOption),
  served: true,
})

export const listAnswerOptionsOfQuestion = get({
  id: 'demographics.answer_options.list_for_question',
  label: 'GET: List Demographic Answer Options For Demographic Question',
  path: '/v1/demographics/questions/{id}/answer_options',
  paging: 'cursor',
  params: byId,
  query: pages,
  reply: z.array(answerOption),
  served: true,
})

export const retrieveAnswerOption = get({
  id: 'demographics.answer_options.retrieve',
  label: 'GET: Retrieve Demographic Answer Option',
  path: '/v1/demographics/answer_options/{id}',
  params: byId,
  reply: answerOption,
  served: true,
})

export const listAnswers = get({
  id: 'demographics.answers.list',
  label: 'GET: List Demographic Answers',
  path: '/v1/demographics/answers',
  paging: 'cursor',
  query: answerPages,
  reply: z.array(answer),
  served: true,
})

export const listAnswersOfApplication = get({
  id: 'demographics.answers.list_for_application',
  label: 'GET: List Demographic Answers For Application',
  path: '/v1/applications/{id}/demographics/answers',
  paging: 'cursor',
  params: byId,
  query: answerPages,
  reply: z.array(answer),
  served: true,
})

export const retrieveAnswer = get({
  id: 'demographics.answers.retrieve',
  label: 'GET: Retrieve Demographic Answer',
  path: '/v1/demographics/answers/{id}',
  params: byId,
  reply: answer,
  served: true,
})

export const demographics = keyById(
  listQuestionSets,
  retrieveQuestionSet,
  listQuestions,
  listQuestionsOfSet,
  retrieveQuestion,
  listAnswerOptions,
  listAnswerOptionsOfQuestion,
  retrieveAnswerOption,
  listAnswers,
  listAnswersOfApplication,
  retrieveAnswer,
)
