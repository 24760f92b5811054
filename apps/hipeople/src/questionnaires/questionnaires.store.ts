import type { Insertable, Selectable, Updateable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { QuestionnairesTable } from '../tables/role-tables.ts'

export type QuestionnaireRow = Selectable<QuestionnairesTable>

export async function listQuestionnaires(db: HiDb): Promise<QuestionnaireRow[]> {
  return db.selectFrom('questionnaires').selectAll().where('archived_at', 'is', null).orderBy('title').orderBy('id').execute()
}

export async function questionnaireById(db: HiDb, id: number): Promise<QuestionnaireRow | undefined> {
  return db.selectFrom('questionnaires').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function standardQuestionnaire(db: HiDb): Promise<QuestionnaireRow | undefined> {
  return db
    .selectFrom('questionnaires')
    .selectAll()
    .where('is_standard', '=', true)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
}

/** Undefined when another standard one came first. */
export async function insertQuestionnaire(tx: HiDb, row: Insertable<QuestionnairesTable>): Promise<number | undefined> {
  const made = await tx
    .insertInto('questionnaires')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function updateQuestionnaire(tx: HiDb, id: number, change: Updateable<QuestionnairesTable>): Promise<void> {
  await tx.updateTable('questionnaires').set(change).where('id', '=', id).execute()
}

/** Roles that use each of these questionnaires, archived roles left out. */
export async function rolesUsing(
  db: HiDb,
  ids: readonly number[],
): Promise<{ questionnaireId: number; roleId: number; title: string }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('roles')
    .select(['questionnaire_id as questionnaireId', 'id as roleId', 'title'])
    .where('questionnaire_id', 'in', [...ids])
    .where('archived_at', 'is', null)
    .orderBy('title')
    .execute()
}
