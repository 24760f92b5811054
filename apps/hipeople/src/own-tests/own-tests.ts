import { DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { ownPrefix } from '../assessments/catalogue.ts'
import { recordAct } from '../audit/audit.store.ts'
import type { OwnTestBody } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { rolesWithTests } from '../roles/roles.store.ts'
import { insertOwnTest, type OwnTestRow, ownTestById, updateOwnTestRow } from './own-tests.store.ts'

/** Answers the id by which roles name it. */
export async function createOwnTest(house: House, by: Member, body: OwnTestBody): Promise<string> {
  return inTransaction(house.db, async (tx) => {
    const at = house.clock.now()
    const id = await insertOwnTest(tx, { ...columnsOf(body), archived_at: null, created_at: at, updated_at: at })
    await recordAct(tx, { at, by, act: 'test-created', subject: `test:${ownPrefix}${id}` })
    return `${ownPrefix}${id}`
  })
}

/** The next version. Attempts hold the items they began with. */
export async function changeOwnTest(house: House, by: Member, { id, body }: { id: number; body: OwnTestBody }): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const row = await ownTestOrThrow(tx, id)
    const at = house.clock.now()
    await updateOwnTestRow(tx, id, { ...columnsOf(body), version: row.version + 1, updated_at: at })
    await recordAct(tx, { at, by, act: 'test-changed', subject: `test:${ownPrefix}${id}`, details: { version: row.version + 1 } })
  })
}

/** Refused while a role uses it: the message names the roles. */
export async function archiveOwnTest(house: House, by: Member, { id, archived }: { id: number; archived: boolean }): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await ownTestOrThrow(tx, id)
    const testId = `${ownPrefix}${id}`
    const users = (await rolesWithTests(tx)).filter((role) => role.settings.assessment.tests.some((one) => one.testId === testId))
    if (archived && users.length > 0)
      throw new DomainError(
        'test-in-use',
        `${users.map(({ title }) => title).join(', ')} ${users.length === 1 ? 'uses' : 'use'} this test. Take it out there first.`,
        { kind: 'conflict' },
      )
    const at = house.clock.now()
    await updateOwnTestRow(tx, id, { archived_at: archived ? at : null })
    await recordAct(tx, { at, by, act: archived ? 'test-archived' : 'test-restored', subject: `test:${testId}` })
  })
}

async function ownTestOrThrow(tx: HiDb, id: number): Promise<OwnTestRow> {
  const row = await ownTestById(tx, id)
  if (!row) throw new DomainError('test', `There is no own test with the id ${id}.`, { kind: 'not-found' })
  return row
}

function columnsOf({ title, summary, language, minutes, questions }: OwnTestBody) {
  return { title, summary, language, minutes, questions: JSON.stringify(questions) }
}
