import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { done, id, idParams, instant } from './shapes.ts'

/**
 * `rating` is 1 to 5 with words at both ends; `choice` is one of its options; `text` is free. To all of them "I did not see this" can be
 * answered. The question about the relationship comes first in every form and is not part of this list.
 */
export const question = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'Must be a short key such as team-work'),
  kind: z.enum(['rating', 'choice', 'text']),
  /** `{name}` is replaced by the candidate's first name. */
  text: z.string().trim().min(1, 'Question is empty').max(500),
  help: z.string().trim().max(500).default(''),
  /** A must-ask question wants an answer or "I did not see this". */
  mustAsk: z.boolean().default(false),
  options: z.array(z.string().trim().min(1, 'Option is empty').max(200)).max(10).default([]),
  /** Words at 1 and at 5. */
  ends: z.tuple([z.string().trim().max(80), z.string().trim().max(80)]).default(['Needs much support', 'A model for others']),
  /** Whether an example in words may be added to a rating or choice. */
  example: z.boolean().default(true),
  source: z.enum(['own', 'standard', 'suggested']).default('own'),
})
export type Question = z.output<typeof question>

export const questionnaireBody = z
  .object({
    title: z.string().trim().min(1, 'Title is empty').max(200),
    description: z.string().trim().max(2000).default(''),
    questions: z.array(question).min(1, 'Needs at least one question').max(40),
  })
  .superRefine(({ questions }, context) => {
    const keys = new Set<string>()
    for (const [index, one] of questions.entries()) {
      if (keys.has(one.key))
        context.addIssue({ code: 'custom', path: ['questions', index, 'key'], message: `${one.key} is used twice` })
      keys.add(one.key)
      if (one.kind === 'choice' && one.options.length < 2)
        context.addIssue({ code: 'custom', path: ['questions', index, 'options'], message: 'A choice needs at least two options' })
    }
  })

export const questionnaireRow = z.object({
  id,
  title: z.string(),
  description: z.string(),
  questions: z.number().int(),
  mustAsk: z.number().int(),
  /** Measured by rules: reading and writing time per kind of question. */
  minutes: z.number().int(),
  version: z.number().int(),
  usedBy: z.array(z.object({ roleId: id, title: z.string() })),
  updatedAt: instant,
})
export type QuestionnaireRow = z.infer<typeof questionnaireRow>

export const listQuestionnaires = defineRoute({
  id: 'hipeople.list-questionnaires',
  method: 'GET',
  path: '/api/hipeople/questionnaires',
  policy: 'member',
  reply: z.object({ rows: z.array(questionnaireRow) }),
})

export const questionnaire = questionnaireRow.omit({ questions: true }).extend({ questions: z.array(question) })
export type Questionnaire = z.infer<typeof questionnaire>

export const getQuestionnaire = defineRoute({
  id: 'hipeople.get-questionnaire',
  method: 'GET',
  path: '/api/hipeople/questionnaires/{id}',
  policy: 'member',
  params: idParams,
  reply: questionnaire,
})

export const createQuestionnaire = defineRoute({
  id: 'hipeople.create-questionnaire',
  method: 'POST',
  path: '/api/hipeople/questionnaires',
  policy: 'member',
  body: questionnaireBody,
  reply: z.object({ id }),
})

/** Makes the next version; checks that are open keep theirs. */
export const updateQuestionnaire = defineRoute({
  id: 'hipeople.update-questionnaire',
  method: 'POST',
  path: '/api/hipeople/questionnaires/{id}',
  policy: 'member',
  params: idParams,
  body: questionnaireBody,
  reply: questionnaire,
})

export const copyQuestionnaire = defineRoute({
  id: 'hipeople.copy-questionnaire',
  method: 'POST',
  path: '/api/hipeople/questionnaires/{id}/copy',
  policy: 'member',
  params: idParams,
  body: z.object({ title: z.string().trim().min(1, 'Title is empty').max(200) }),
  reply: z.object({ id }),
})

/** Refused while a role uses it. */
export const archiveQuestionnaire = defineRoute({
  id: 'hipeople.archive-questionnaire',
  method: 'POST',
  path: '/api/hipeople/questionnaires/{id}/archive',
  policy: 'member',
  params: idParams,
  reply: done,
})

/** Questions that rules find by words of the role; show them as "Suggested by rules", with the reason. Accepting one means saving it. */
export const suggestQuestions = defineRoute({
  id: 'hipeople.suggest-questions',
  method: 'GET',
  path: '/api/hipeople/roles/{id}/suggested-questions',
  policy: 'member',
  params: idParams,
  reply: z.object({
    label: z.string(),
    rows: z.array(z.object({ question, reason: z.string(), alreadyIn: z.boolean() })),
  }),
})
