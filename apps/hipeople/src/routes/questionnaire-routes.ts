import { type AppBinding, answer } from '@orangery/app-kit'
import * as contract from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { minutesFor } from '../questionnaires/minutes.ts'
import { listQuestionnaires, type QuestionnaireRow, questionnaireById, rolesUsing } from '../questionnaires/questionnaires.store.ts'
import {
  archiveQuestionnaire,
  changeQuestionnaire,
  createQuestionnaire,
  ensureStandard,
  questionnaireOrThrow,
} from '../questionnaires/questionnaires.ts'
import { suggestionLabel, suggestQuestions } from '../questionnaires/suggest.ts'
import { roleFor } from '../roles/access.ts'
import { me, ok } from './who.ts'

export function questionnaireRoutes(house: House): AppBinding[] {
  const { db } = house
  return [
    answer(contract.listQuestionnaires, async () => {
      await ensureStandard(db, house)
      const rows = await listQuestionnaires(db)
      const users = await rolesUsing(
        db,
        rows.map(({ id }) => id),
      )
      return { rows: rows.map((row) => ({ ...facts(row, users), questions: row.questions.length })) }
    }),
    answer(contract.getQuestionnaire, async ({ params }) => full(db, params.id)),
    answer(contract.createQuestionnaire, async ({ body, ...call }) => ({
      id: await createQuestionnaire(house, me(call), { draft: body }),
    })),
    answer(contract.updateQuestionnaire, async ({ params, body, ...call }) => {
      await changeQuestionnaire(house, me(call), { id: params.id, draft: body })
      return full(db, params.id)
    }),
    answer(contract.copyQuestionnaire, async ({ params, body, ...call }) => {
      const { description, questions } = await questionnaireOrThrow(db, params.id)
      const draft = { title: body.title, description, questions }
      return { id: await createQuestionnaire(house, me(call), { draft, copiedFrom: params.id }) }
    }),
    answer(contract.archiveQuestionnaire, async ({ params, ...call }) => {
      await archiveQuestionnaire(house, me(call), params)
      return ok
    }),
    answer(contract.suggestQuestions, async ({ params, ...call }) => {
      const role = await roleFor(db, me(call), params.id)
      const present = await questionnaireById(db, role.questionnaire_id)
      const keys = new Set(present?.questions.map(({ key }) => key))
      const rows = suggestQuestions(role).map((one) => ({ ...one, alreadyIn: keys.has(one.question.key) }))
      return { label: suggestionLabel, rows }
    }),
  ]
}

async function full(db: HiDb, id: number): Promise<contract.Questionnaire> {
  const row = await questionnaireOrThrow(db, id)
  return { ...facts(row, await rolesUsing(db, [id])), questions: row.questions }
}

function facts(row: QuestionnaireRow, users: readonly { questionnaireId: number; roleId: number; title: string }[]) {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    mustAsk: row.questions.filter(({ mustAsk }) => mustAsk).length,
    minutes: minutesFor(row.questions),
    version: row.version,
    usedBy: users.filter(({ questionnaireId }) => questionnaireId === row.id).map(({ roleId, title }) => ({ roleId, title })),
    updatedAt: row.updated_at.toISOString(),
  }
}
