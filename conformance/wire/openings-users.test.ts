// Openings of a job, one job post, and users who are disabled and enabled again.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'
import { findBasicUser, writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

if (target === undefined) {
  test('no server is named (--base and --key): nothing was asked over the wire', () => {
    expect(target).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)

  test('job_openings: “opened” finds the open ones, “closed” the closed ones, any other word all', async () => {
    const params = { job_id: (await findPipeline(wire)).jobId }
    const list = async (query: Record<string, string>) =>
      (await succeed('job_openings.list', { params, query })).json as { id: number; status: string }[]
    const all = await list({})
    expect(await list({ status: 'opened' })).toEqual(all.filter(({ status }) => status === 'open'))
    expect(await list({ status: 'closed' })).toEqual(all.filter(({ status }) => status === 'closed'))
    expect(await list({ status: 'open' })).toEqual(all)
    const { id } = all[0]!
    expect((await succeed('job_openings.retrieve', { params: { ...params, id } })).json).toEqual(all[0])
    expectRefusal(await wire.ask('job_openings.retrieve', { params: { ...params, id: nobody } }), 404)
    expectRefusal(await wire.ask('job_openings.retrieve', { params: { job_id: nobody, id } }), 404)
  })

  test('job_posts.retrieve: answers as the list does', async () => {
    const { json } = await succeed('job_posts.list', { query: { per_page: 1 } })
    const [post] = json as { id: number }[]
    expect((await succeed('job_posts.retrieve', { params: { id: post!.id } })).json).toEqual(post)
  })

  if (target.actor !== undefined) {
    const { json } = await wire.ask('users.list', { query: { per_page: 500 } })
    const users = json as { id: number; employee_id: string | null; primary_email_address: string; disabled: boolean }[]
    const basic = await findBasicUser(wire)
    const other = users.findLast(
      (user) => !user.disabled && user.id !== basic && user.id !== target.actor && !(user as { site_admin?: boolean }).site_admin,
    )

    describe.each(['disable_v2', 'enable_v2', 'permission_level'])('users.%s', (name) => {
      const operation = `users.${name}`
      const level = name === 'permission_level' ? { level: 'basic' } : {}

      test('a user who is named by none, by two, or whom nobody knows', async () => {
        expectRefusal(await wire.ask(operation, { body: { user: {}, ...level } }), 422, 'user')
        expectRefusal(await wire.ask(operation, { body: { user: { user_id: 1, email: 'a@x.example' }, ...level } }), 422, 'user')
        for (const user of [{ user_id: nobody }, { email: 'nobody@nowhere.example' }, { employee_id: 'nobody has this' }])
          expectRefusal(await wire.ask(operation, { body: { user, ...level } }), 404)
      })

      test.skipIf(basic === undefined)('only in the name of a Site Admin', async () => {
        const body = { user: { user_id: basic }, ...level }
        expect((await wire.ask(operation, { body, actor: basic })).status).toBe(403)
      })
    })

    test.skipIf(other === undefined)('users are disabled and enabled by each of their names, and twice is as once', async () => {
      const { id, primary_email_address: email } = other!
      for (const user of [{ user_id: id }, { email }])
        for (const [operation, disabled] of [
          ['users.disable_v2', true],
          ['users.disable_v2', true],
          ['users.enable_v2', false],
          ['users.enable_v2', false],
        ] as const)
          expect((await succeed(operation, { body: { user } })).json).toMatchObject({ id, disabled })
      expect((await succeed('users.disable_v1', { params: { id } })).json).toMatchObject({ id, disabled: true })
      expect((await succeed('users.enable_v1', { params: { id } })).json).toMatchObject({ id, disabled: false })
    })

    test.each(['users.disable_v1', 'users.enable_v1'])('%s: an id that nothing has is 404', async (operation) => {
      expectRefusal(await wire.ask(operation, { params: { id: nobody } }), 404)
    })

    test('nobody disables the one in whose name is written', async () => {
      expect((await wire.ask('users.disable_v2', { body: { user: { user_id: target.actor } } })).status).toBe(422)
    })

    test('users.permission_level: knows Basic alone, and leaves who is Basic', async () => {
      const user = { user_id: other?.id ?? nobody }
      expectRefusal(await wire.ask('users.permission_level', { body: { user, level: 'site_admin' } }), 422, 'level')
      if (other)
        expect((await succeed('users.permission_level', { body: { user, level: 'basic' } })).json).toEqual({ success: true })
    })
  }
}
