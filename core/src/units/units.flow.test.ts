import { addUnit, createWebHook, deleteUnit, listUnits, renameUnit, type UnitKind } from '@orangery/contract/recruiting'
import { departmentDeleted, officeDeleted } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  for (const { action } of [departmentDeleted, officeDeleted])
    await scene.maren.call(createWebHook, {
      body: { name: action, action, endpointUrl: `${scene.receiver.url}/units`, secretKey: 'a secret for units' },
    })
})
afterAll(() => scene.close())

const add = async (kind: UnitKind, body: { name: string; parentId?: number; location?: string }) =>
  (await scene.maren.call(addUnit, { params: { kind }, body })).id
const remove = (kind: UnitKind, id: number) => scene.maren.call(deleteUnit, { params: { kind, id } })
const list = (kind: UnitKind) =>
  scene.maren.call(listUnits, {}).then((all) => (kind === 'department' ? all.departments : all.offices))

describe.each(['department', 'office'] as const)('%s', (kind) => {
  test('in use: refused, and what uses it is named', async () => {
    const used = (await list(kind)).find(({ jobs }) => jobs > 0)!
    await expect(remove(kind, used.id)).rejects.toMatchObject({ message: expect.stringMatching(/is in use by \d+ job/) })
    expect((await list(kind)).map(({ id }) => id)).toContain(used.id)
  })

  test('with others below it: refused, and they are named', async () => {
    const parentId = await add(kind, { name: `Upper ${kind}` })
    const child = await add(kind, { name: `Lower ${kind}`, parentId })
    await expect(remove(kind, parentId)).rejects.toMatchObject({ message: expect.stringContaining(`Lower ${kind}`) })
    await remove(kind, child)
    await remove(kind, parentId)
    expect((await list(kind)).map(({ name }) => name)).not.toContain(`Upper ${kind}`)
  })

  test('a user in it stands in the way', async () => {
    const id = await add(kind, { name: `Peopled ${kind}` })
    const harvest = scene.harvest((await scene.network.createKey({ permissions: 'all' })).key, scene.maren.userId)
    await harvest.send('PATCH', `/v1/users/${scene.maren.userId}`, { [`${kind}_ids`]: [id] })
    await expect(remove(kind, id)).rejects.toMatchObject({ message: expect.stringContaining('1 user') })
    await harvest.send('PATCH', `/v1/users/${scene.maren.userId}`, { [`${kind}_ids`]: [] })
    await remove(kind, id)
  })

  test('a name that is taken is refused; a new name stands', async () => {
    const [known] = await list(kind)
    await expect(add(kind, { name: known!.name.toUpperCase() })).rejects.toMatchObject({ status: 422 })
    const id = await add(kind, { name: `Old ${kind}` })
    await scene.maren.call(renameUnit, { params: { kind, id }, body: { name: `New ${kind}` } })
    expect((await list(kind)).find((one) => one.id === id)?.name).toBe(`New ${kind}`)
  })

  test('what nobody has is not found', async () => {
    await expect(remove(kind, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({ status: 404 })
  })
})

test('the events of both have the documented shape', async () => {
  await scene.network.drain()
  scene.receiver.forget()
  const [parent] = await list('department')
  const department = await add('department', { name: 'Short lived', parentId: parent!.id })
  const office = await add('office', { name: 'Short lived', location: 'Bergen, Norway' })
  await remove('department', department)
  await remove('office', office)
  await scene.network.drain()
  const told = scene.receiver.deliveries.map((one) => one.json as { action: string; payload: unknown })
  const of = (action: string) => told.find((one) => one.action === action)?.payload
  const shared = { name: 'Short lived', child_ids: [], external_id: null }
  expect(departmentDeleted.payload.parse(of(departmentDeleted.action))).toEqual({
    department: { id: department, parent_id: parent!.id, ...shared },
  })
  expect(officeDeleted.payload.parse(of(officeDeleted.action))).toEqual({
    office: { id: office, parent_id: null, location: { name: 'Bergen, Norway' }, ...shared },
  })
})

test('a new job of an office and a department goes to whom it was promised', async () => {
  const harvest = scene.harvest((await scene.network.createKey({ permissions: 'all' })).key, scene.maren.userId)
  const [department] = await list('department')
  const [role] = ((await harvest.get('/v1/user_roles')).json as { id: number; type: string }[]).filter(
    ({ type }) => type === 'job_admin',
  )
  const user = ((await harvest.get('/v1/users')).json as { id: number; site_admin: boolean }[]).find((one) => !one.site_admin)!
  const promise = { department_id: department!.id, user_role_id: role!.id }
  await harvest.send('PUT', `/v1/users/${user.id}/permissions/future_jobs`, promise)
  const [template] = (await harvest.get('/v1/jobs?per_page=1')).json as { id: number }[]
  const body = { template_job_id: template!.id, number_of_openings: 1, department_id: department!.id, job_name: 'Promised' }
  const job = (await harvest.post('/v1/jobs', body)).json as { id: number }
  const permissions = (await harvest.get(`/v1/users/${user.id}/permissions/jobs`)).json
  expect(permissions).toMatchObject([{ job_id: job.id, user_role_id: role!.id }])
})
