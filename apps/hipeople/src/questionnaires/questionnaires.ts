import { DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { recordAct } from '../audit/audit.store.ts'
import type { Question } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import {
  insertQuestionnaire,
  type QuestionnaireRow,
  questionnaireById,
  rolesUsing,
  standardQuestionnaire,
  updateQuestionnaire,
} from './questionnaires.store.ts'
import { standardQuestions, standardTitle } from './standard.ts'

export interface QuestionnaireDraft {
  readonly title: string
  readonly description: string
  readonly questions: readonly Question[]
}

/** Throws DomainError `questionnaire` when there is none, or it was archived. */
export async function questionnaireOrThrow(db: HiDb, id: number): Promise<QuestionnaireRow> {
  const row = await questionnaireById(db, id)
  if (!row || row.archived_at)
    throw new DomainError('questionnaire', `There is no questionnaire with the id ${id}.`, { kind: 'not-found' })
  return row
}

/** The one that a role gets when nobody chose; made at its first use. */
export async function ensureStandard(tx: HiDb, house: House): Promise<QuestionnaireRow> {
  const found = await standardQuestionnaire(tx)
  if (found) return found
  const at = house.clock.now()
  await insertQuestionnaire(tx, {
    title: standardTitle,
    description: 'Eight questions, about six minutes.',
    questions: JSON.stringify(standardQuestions),
    is_standard: true,
    copied_from: null,
    archived_at: null,
    created_at: at,
    updated_at: at,
  })
  return (await standardQuestionnaire(tx))!
}

export async function createQuestionnaire(
  house: House,
  by: Member,
  { draft, copiedFrom = null }: { draft: QuestionnaireDraft; copiedFrom?: number | null },
): Promise<number> {
  return inTransaction(house.db, async (tx) => {
    const at = house.clock.now()
    const id = (await insertQuestionnaire(tx, {
      title: draft.title,
      description: draft.description,
      questions: JSON.stringify(draft.questions),
      copied_from: copiedFrom,
      archived_at: null,
      created_at: at,
      updated_at: at,
    }))!
    await recordAct(tx, { at, by, act: 'questionnaire-created', subject: `questionnaire:${id}`, details: { copiedFrom } })
    return id
  })
}

/** The next version. Requests that are open hold a copy of theirs. */
export async function changeQuestionnaire(
  house: House,
  by: Member,
  { id, draft }: { id: number; draft: QuestionnaireDraft },
): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const row = await questionnaireOrThrow(tx, id)
    const at = house.clock.now()
    await updateQuestionnaire(tx, id, {
      title: draft.title,
      description: draft.description,
      questions: JSON.stringify(draft.questions),
      version: row.version + 1,
      updated_at: at,
    })
    await recordAct(tx, {
      at,
      by,
      act: 'questionnaire-changed',
      subject: `questionnaire:${id}`,
      details: { version: row.version + 1 },
    })
  })
}

/** Refused while a role uses it: the message names the roles. */
export async function archiveQuestionnaire(house: House, by: Member, { id }: { id: number }): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await questionnaireOrThrow(tx, id)
    const users = await rolesUsing(tx, [id])
    if (users.length > 0)
      throw new DomainError(
        'questionnaire-in-use',
        `${users.map(({ title }) => title).join(', ')} ${users.length === 1 ? 'uses' : 'use'} this questionnaire. Choose another one there first.`,
        { kind: 'conflict' },
      )
    const at = house.clock.now()
    await updateQuestionnaire(tx, id, { archived_at: at })
    await recordAct(tx, { at, by, act: 'questionnaire-archived', subject: `questionnaire:${id}` })
  })
}
