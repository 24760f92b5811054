// Users who are added and changed, and their rights over jobs; people who are merged and anonymised. Needs --actor; else it says so.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'
import { findBasicUser, writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Row {
  id: number
  name: string
  external_id: string | null
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const { actor } = target
  const succeed = writer(wire)
  const { jobId } = await findPipeline(wire)
  const basic = await findBasicUser(wire)
  const offices = (await succeed('offices.list', {})).json as Row[]
  const departments = (await succeed('departments.list', {})).json as Row[]
  const role = ((await succeed('user_roles.list', {})).json as { id: number; type: string }[]).find(
    (one) => one.type === 'job_admin',
  )!
  const mark = (
    await succeed('candidates.create', { body: { first_name: 'A', last_name: 'Mark', applications: [{ job_id: jobId }] } })
  ).json as { id: number }
  let made = 0
  const newUser = async (rest: Record<string, unknown> = {}) => {
    made += 1
    const body = { first_name: 'Wire', last_name: 'User', email: `wire.${mark.id}.${made}@users.example`, ...rest }
    return (await succeed('users.create', { body })).json as { id: number; primary_email_address: string }
  }

  test('users.create: what is missing, wrong or taken is named', async () => {
    const { primary_email_address: email } = await newUser({ employee_id: `E-${mark.id}` })
    const whole = { first_name: 'A', last_name: 'B', email: `never.${mark.id}@users.example` }
    const wrongs: [Record<string, unknown>, string][] = [
      [{ first_name: undefined }, 'first_name'],
      [{ last_name: '  ' }, 'last_name'],
      [{ email: 'nobody' }, 'email'],
      [{ email: email.toUpperCase() }, 'email'],
      [{ employee_id: `E-${mark.id}` }, 'employee_id'],
      [{ employee_id: ' ' }, 'employee_id'],
      [{ office_ids: [nobody] }, 'office_ids'],
      [{ external_department_ids: ['nobody has this'] }, 'external_department_ids'],
      [{ office_ids: [offices[0]!.id], external_office_ids: ['x'] }, 'external_office_ids'],
      [{ custom_fields: [{ id: nobody, value: 'x' }] }, 'custom_fields[0]'],
    ]
    for (const [wrong, field] of wrongs) expectRefusal(await wire.ask('users.create', { body: { ...whole, ...wrong } }), 422, field)
    expect((await succeed('users.list', { query: { email: whole.email } })).json).toEqual([])
  })

  test('users.create: always Basic, with places and employee id', async () => {
    const rest = {
      office_ids: [offices[0]!.id],
      department_ids: [departments[0]!.id],
      employee_id: `F-${mark.id}`,
      send_email_invite: false,
    }
    const { id } = await newUser(rest)
    expect((await succeed('users.retrieve', { params: { id } })).json).toMatchObject({
      site_admin: false,
      disabled: false,
      employee_id: `F-${mark.id}`,
      offices: [{ id: offices[0]!.id }],
      departments: [{ id: departments[0]!.id }],
    })
  })

  test('users.update_v2 and users.update_v1: what is left out stays, an empty list clears', async () => {
    const { id, primary_email_address: email } = await newUser({ office_ids: [offices[0]!.id], employee_id: `G-${mark.id}` })
    const body = { user: { email }, payload: { first_name: 'Other', department_ids: [departments[0]!.id] } }
    expect((await succeed('users.update_v2', { body })).json).toEqual({ success: 'true' })
    const now = {
      first_name: 'Other',
      last_name: 'User',
      employee_id: `G-${mark.id}`,
      offices: [{ id: offices[0]!.id }],
      departments: [{}],
    }
    expect((await succeed('users.retrieve', { params: { id } })).json).toMatchObject(now)
    const cleared = await succeed('users.update_v1', { params: { id }, body: { office_ids: [] } })
    expect(cleared.json).toMatchObject({ ...now, offices: [] })
    expectRefusal(await wire.ask('users.update_v2', { body: { user: { user_id: nobody }, payload: {} } }), 404)
    expectRefusal(await wire.ask('users.update_v2', { body: { user: {}, payload: {} } }), 422, 'user')
    expectRefusal(await wire.ask('users.update_v2', { body: { user: { user_id: id } } }), 422, 'payload')
    expectRefusal(await wire.ask('users.update_v1', { params: { id: nobody }, body: {} }), 404)
    expectRefusal(await wire.ask('users.update_v1', { params: { id }, body: { first_name: ' ' } }), 422, 'first_name')
  })

  test('users.add_email_address: 201 for a new one, 200 when it is mailed again, 204 when there is nothing to do', async () => {
    const { id, primary_email_address: first } = await newUser()
    const add = (body: Record<string, unknown>, of = id) => wire.ask('users.add_email_address', { params: { id: of }, body })
    expectRefusal(await add({}), 422, 'email')
    expectRefusal(await add({ email: 'x' }), 422, 'email')
    expectRefusal(await add({ email: 'x@users.example' }, nobody), 404)
    const other = await newUser()
    expectRefusal(await add({ email: other.primary_email_address }), 422, 'email')
    const email = `second.${mark.id}@users.example`
    const { json } = await succeed('users.add_email_address', { params: { id }, body: { email } })
    expect(json).toEqual({ id: expect.any(Number), user_id: id, email, verified: 'false' })
    expect((await add({ email })).status).toBe(204)
    expect(await add({ email, send_verification: true })).toMatchObject({ status: 200, json })
    expect((await add({ email: first })).status).toBe(204)
    expect((await succeed('users.list', { query: { email } })).json).toMatchObject([{ id, emails: [first, email] }])
  })

  test('user_permissions: jobs are given, listed and taken', async () => {
    const params = { id: (await newUser()).id }
    const body = { job_id: jobId, user_role_id: role.id }
    const add = (more: object) => wire.ask('user_permissions.add_job', { params, body: { ...body, ...more } })
    expectRefusal(await add({ job_id: nobody }), 422, 'job_id')
    expectRefusal(await add({ user_role_id: nobody }), 422, 'user_role_id')
    expectRefusal(await wire.ask('user_permissions.add_job', { params: { id: nobody }, body }), 404)
    const { json } = await succeed('user_permissions.add_job', { params, body })
    expect(json).toMatchObject({ job_id: jobId, user_role_id: role.id })
    expect((await succeed('user_permissions.list_jobs', { params })).json).toEqual([json])
    const { id } = json as Row
    const remove = { params, body: { job_permission_id: id } }
    const foreign = { params: { id: (await newUser()).id }, body: remove.body }
    expectRefusal(await wire.ask('user_permissions.remove_job', foreign), 404)
    expect((await succeed('user_permissions.remove_job', remove)).json).toEqual({
      message: `Job Permission ${id} has been deleted.`,
    })
    expectRefusal(await wire.ask('user_permissions.remove_job', remove), 404)
    expect((await succeed('user_permissions.list_jobs', { params })).json).toEqual([])
    expect((await wire.ask('user_permissions.add_job', { params: { id: actor }, body })).status).toBe(204)
  })

  test('user_permissions: future jobs are given by place, listed and taken', async () => {
    const params = { id: (await newUser()).id }
    const add = (body: object) => wire.ask('user_permissions.add_future_job', { params, body })
    expectRefusal(await add({}), 422, 'user_role_id')
    expectRefusal(await add({ user_role_id: role.id, office_id: nobody }), 422, 'office_id')
    expectRefusal(await add({ user_role_id: role.id, external_department_id: 'nobody has this' }), 422, 'external_department_id')
    expectRefusal(
      await add({ user_role_id: role.id, office_id: offices[0]!.id, external_office_id: 'x' }),
      422,
      'external_office_id',
    )
    const [office, department] = [offices[0]!, departments[0]!]
    const body = { office_id: office.id, department_id: department.id, user_role_id: role.id }
    const placed = await succeed('user_permissions.add_future_job', { params, body })
    expect(placed.json).toMatchObject({
      ...body,
      external_office_id: office.external_id,
      external_department_id: department.external_id,
    })
    const all = await succeed('user_permissions.add_future_job', { params, body: { user_role_id: role.id } })
    expect(all.json).toMatchObject({ office_id: null, department_id: null })
    expect((await succeed('user_permissions.list_future_jobs', { params })).json).toEqual([placed.json, all.json])
    const first = await succeed('user_permissions.list_future_jobs', { params, query: { per_page: 1 } })
    expect((await wire.follow(first))?.json).toEqual([all.json])
    const { id } = placed.json as Row
    const remove = { params, body: { future_job_permission_id: id } }
    expect((await succeed('user_permissions.remove_future_job', remove)).json).toEqual({
      message: `Future Job Permission ${id} has been deleted.`,
    })
    expectRefusal(await wire.ask('user_permissions.remove_future_job', remove), 404)
    expect((await wire.ask('user_permissions.add_future_job', { params: { id: actor }, body })).status).toBe(204)
  })

  test('a user whose level becomes Basic has no rights over jobs any more', async () => {
    const { id } = await newUser()
    await succeed('user_permissions.add_job', { params: { id }, body: { job_id: jobId, user_role_id: role.id } })
    await succeed('users.permission_level', { body: { user: { user_id: id }, level: 'basic' } })
    expect((await succeed('user_permissions.list_jobs', { params: { id } })).json).toEqual([])
  })

  describe('only in the name of a Site Admin', () => {
    test.skipIf(basic === undefined).each([
      ['users.create', {}, { first_name: 'A', last_name: 'B', email: 'a@users.example' }],
      ['users.update_v1', { id: basic! }, {}],
      ['users.update_v2', {}, { user: { user_id: basic }, payload: {} }],
      ['users.add_email_address', { id: basic! }, { email: 'a@users.example' }],
      ['user_permissions.add_job', { id: basic! }, { job_id: jobId, user_role_id: role.id }],
      ['user_permissions.remove_job', { id: basic! }, { job_permission_id: 1 }],
      ['user_permissions.add_future_job', { id: basic! }, { user_role_id: role.id }],
      ['user_permissions.remove_future_job', { id: basic! }, { future_job_permission_id: 1 }],
    ])('%s', async (operation, params, body) => {
      expectRefusal(await wire.ask(operation, { params, body, actor: basic! }), 403)
    })
  })

  const newcomer = async (rest: Record<string, unknown> = {}) =>
    ((await succeed('prospects.create', { body: { first_name: 'Wire', last_name: 'Person', ...rest } })).json as Row).id

  test('candidates.merge: the primary stays, and both are asked for', async () => {
    const [primary, duplicate] = [await newcomer({ title: 'Baker' }), await newcomer({ title: 'Miller', company: 'Mill' })]
    const merge = (body: object) => wire.ask('candidates.merge', { body })
    expectRefusal(await merge({ primary_candidate_id: primary }), 422, 'duplicate_candidate_id')
    expectRefusal(await merge({ duplicate_candidate_id: primary }), 422, 'primary_candidate_id')
    expectRefusal(await merge({ primary_candidate_id: primary, duplicate_candidate_id: primary }), 422, 'duplicate_candidate_id')
    expectRefusal(await merge({ primary_candidate_id: primary, duplicate_candidate_id: nobody }), 404)
    const body = { primary_candidate_id: primary, duplicate_candidate_id: duplicate }
    expect((await succeed('candidates.merge', { body })).json).toMatchObject({ id: primary, title: 'Baker', company: 'Mill' })
    expectRefusal(await wire.ask('candidates.retrieve', { params: { id: duplicate } }), 404)
    expectRefusal(await merge(body), 404)
  })

  test('[G-110] candidates.anonymize: the fields are emptied, the name becomes Anonymized and the id, and merges are refused', async () => {
    const contact = [{ value: `gone.${mark.id}@mail.example`, type: 'work' }]
    const id = await newcomer({ title: 'Miller', tags: ['Wire gone'], email_addresses: contact, company: 'Mill' })
    const anonymize = (fields?: string) =>
      wire.ask('candidates.anonymize', { params: { id }, query: fields === undefined ? {} : { fields } })
    expectRefusal(await anonymize(), 422, 'fields')
    expectRefusal(await anonymize(''), 422, 'fields')
    const refusal = await anonymize('full_name,shoe_size')
    expectRefusal(refusal, 422, 'fields')
    expect(refusal.text).toContain('shoe_size')
    expectRefusal(await wire.ask('candidates.anonymize', { params: { id: nobody }, query: { fields: 'tags' } }), 404)
    const query = { fields: 'full_name,current_title,tags,email_addresses' }
    expect((await succeed('candidates.anonymize', { params: { id }, query })).json).toMatchObject({
      first_name: 'Anonymized',
      last_name: String(id),
      title: null,
      company: 'Mill',
      tags: [],
      email_addresses: [],
    })
    expect((await succeed('candidates.list', { query: { email: contact[0]!.value } })).json).toEqual([])
    const body = { primary_candidate_id: id, duplicate_candidate_id: await newcomer() }
    expectRefusal(await wire.ask('candidates.merge', { body }), 422)
  })
}
