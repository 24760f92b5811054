import { DomainError, inTransaction, type Member } from '@orangery/app-kit'
import type { z } from 'zod'
import { usableTest } from '../assessments/tests-for-members.ts'
import { recordAct } from '../audit/audit.store.ts'
import type { roleBody } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { ensureStandard, questionnaireOrThrow } from '../questionnaires/questionnaires.ts'
import { roleFor } from './access.ts'
import { insertRole, replaceMembers, updateRoleRow } from './roles.store.ts'

type RoleDraft = z.output<typeof roleBody>

/** Whoever makes a role belongs to it, so that nobody makes one that they cannot open. */
export async function createRole(house: House, by: Member, draft: RoleDraft): Promise<number> {
  const people = await peopleOf(house, [...draft.memberIds, by.accountId])
  return inTransaction(house.db, async (tx) => {
    const at = house.clock.now()
    const id = await insertRole(tx, {
      ...(await columnsOf(tx, house, draft)),
      ties_checked_at: null,
      archived_at: null,
      created_at: at,
      updated_at: at,
    })
    await replaceMembers(tx, id, people)
    await recordAct(tx, { at, by, act: 'role-created', subject: `role:${id}` })
    return id
  })
}

export async function updateRole(house: House, by: Member, { id, draft }: { id: number; draft: RoleDraft }): Promise<void> {
  const people = await peopleOf(house, draft.memberIds)
  await inTransaction(house.db, async (tx) => {
    await roleFor(tx, by, id)
    const at = house.clock.now()
    await updateRoleRow(tx, id, { ...(await columnsOf(tx, house, draft)), updated_at: at })
    await replaceMembers(tx, id, people)
    await recordAct(tx, { at, by, act: 'role-changed', subject: `role:${id}` })
  })
}

export async function archiveRole(house: House, by: Member, { id, archived }: { id: number; archived: boolean }): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await roleFor(tx, by, id)
    const at = house.clock.now()
    await updateRoleRow(tx, id, { archived_at: archived ? at : null, updated_at: at })
    await recordAct(tx, { at, by, act: archived ? 'role-archived' : 'role-restored', subject: `role:${id}` })
  })
}

async function columnsOf(tx: HiDb, house: House, draft: RoleDraft) {
  const { questionnaireId, ...settings } = draft.settings
  for (const { testId } of settings.assessment.tests)
    if (!(await usableTest(tx, testId)))
      throw new DomainError('test', `There is no test with the id ${testId} in the library.`, {
        fields: [{ field: 'settings.assessment.tests', message: `There is no test ${testId}` }],
      })
  const questionnaire = questionnaireId === null ? await ensureStandard(tx, house) : await questionnaireOrThrow(tx, questionnaireId)
  return {
    title: draft.title,
    internal_title: draft.internalTitle,
    description: draft.description,
    greeting: draft.greeting,
    settings: JSON.stringify({ ...settings, reminderDays: [...new Set(settings.reminderDays)].sort((a, b) => a - b) }),
    questionnaire_id: questionnaire.id,
  }
}

/** Accounts with a role in HiPeople; an id without one is refused. */
async function peopleOf(house: House, ids: readonly number[]): Promise<{ accountId: number; name: string }[]> {
  const members = await house.members()
  return [...new Set(ids)].map((id) => {
    const member = members.find(({ accountId }) => accountId === id)
    if (!member)
      throw new DomainError('member', `Account ${id} has no role in HiPeople; invite the person first.`, {
        fields: [{ field: 'memberIds', message: `Account ${id} has no role in HiPeople` }],
      })
    return { accountId: id, name: member.name }
  })
}
