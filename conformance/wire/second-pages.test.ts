// Lists that belong to one record and are short: each is followed to its second page for a record that has one. And what is
// refused where no other test comes by: words that no retrieval knows, and rights for nobody.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { expectRefusal } from './subjects.ts'
import { findBasicUser, writer } from './writer.ts'

const target = targetIn(process.env)

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): no list was followed', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)

  const idsOf = async (operation: string, key: string): Promise<number[]> => {
    const { json } = await succeed(operation, { query: { per_page: 500 } })
    return [...new Set((json as Record<string, number>[]).map((row) => row[key]!))]
  }

  /** Follows the list of the first record that has more than one row; false when none has. */
  async function followed(operation: string, records: readonly number[]): Promise<boolean> {
    for (const id of records) {
      const first = await wire.ask(operation, { params: { id }, query: { per_page: 1 } })
      const second = await wire.follow(first)
      if (!second) continue
      expect(second.misfits).toEqual([])
      expect(second.json).not.toEqual(first.json)
      return true
    }
    return false
  }

  describe('a short list of one record has a second page', () => {
    test('interviews of an application', async () => {
      const applications = await idsOf('scheduled_interviews.list', 'application_id')
      expect(await followed('scheduled_interviews.list_for_application', applications)).toBe(true)
    })

    test('scorecards of an application', async () => {
      const applications = await idsOf('scorecards.list', 'application_id')
      expect(await followed('scorecards.list_for_application', applications)).toBe(true)
    })

    test('demographic answers of an application', async () => {
      const applications = await idsOf('demographics.answers.list', 'application_id')
      expect(await followed('demographics.answers.list_for_application', applications)).toBe(true)
    })

    test('demographic question sets', async () => {
      const first = await wire.ask('demographics.question_sets.list', { query: { per_page: 1 } })
      expect((await wire.follow(first))?.misfits).toEqual([])
    })

    test('approval flows of a job', async () => {
      expect(await followed('approvals.list_for_job', await idsOf('jobs.list', 'id'))).toBe(true)
    })

    test('jobs that a user has rights over', async () => {
      const user = (await findBasicUser(wire))!
      const roles = (await succeed('user_roles.list', {})).json as { id: number; type: string }[]
      const role = roles.find((one) => one.type === 'job_admin')!
      for (const job_id of (await idsOf('jobs.list', 'id')).slice(0, 2))
        await wire.ask('user_permissions.add_job', { params: { id: user }, body: { job_id, user_role_id: role.id } })
      expect(await followed('user_permissions.list_jobs', [user])).toBe(true)
    })
  })

  test.each(['departments.retrieve', 'offices.retrieve'])('%s: draws nothing but lists and trees', async (operation) => {
    const [id] = await idsOf(operation.replace('retrieve', 'list'), 'id')
    expectRefusal(await wire.ask(operation, { params: { id: id! }, query: { render_as: 'circle' } }), 422, 'render_as')
  })

  test('users.retrieve: an employee id that no database keeps is refused', async () => {
    const [id] = await idsOf('users.list', 'id')
    expectRefusal(await wire.ask('users.retrieve', { params: { id: id! }, query: { employee_id: 'a\0b' } }), 422, 'employee_id')
  })

  test('user_permissions.add_future_job: nobody has rights', async () => {
    const roles = (await succeed('user_roles.list', {})).json as { id: number; type: string }[]
    const body = { user_role_id: roles.find((one) => one.type === 'job_admin')!.id }
    const params = { id: Number.MAX_SAFE_INTEGER }
    expectRefusal(await wire.ask('user_permissions.add_future_job', { params, body }), 404)
  })
}
