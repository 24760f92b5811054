import {
  addCustomField,
  type ConfiguredKind,
  changeCustomField,
  deleteCustomField,
  type FieldKind,
  listCustomFields,
} from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let harvest: Harvest

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  harvest = scene.harvest(key, scene.maren.userId)
})
afterAll(() => scene.close())

const kind = async (wanted: FieldKind) =>
  (await scene.maren.call(listCustomFields, {})).kinds.find((one) => one.kind === wanted) as ConfiguredKind
const find = async (wanted: FieldKind, id: number) => (await kind(wanted)).fields.find((field) => field.id === id)!
const add = async (name: string, options: string[]) =>
  (await scene.maren.call(addCustomField, { body: { name, kind: 'candidate', valueType: 'single_select', options } })).id

describe('refused', () => {
  test('a select without options, a name that is taken, and a field that nobody has', async () => {
    const body = { name: 'Shift', kind: 'candidate', valueType: 'single_select' } as const
    await expect(scene.maren.call(addCustomField, { body })).rejects.toMatchObject({ status: 422 })
    const known = (await kind('candidate')).fields[0]!
    await expect(
      scene.maren.call(addCustomField, { body: { ...body, name: known.name, valueType: 'number' } }),
    ).rejects.toMatchObject({ status: 422 })
    const params = { id: 4_999_999_999 }
    await expect(scene.maren.call(deleteCustomField, { params })).rejects.toMatchObject({ status: 404 })
  })

  test('a select keeps one option at least, and a new name for one that is another’s already changes nothing', async () => {
    const id = await add('Shoes', ['40', '41'])
    const { options } = await find('candidate', id)
    const change = (arranged: { id?: number; name: string }[]) =>
      scene.maren.call(changeCustomField, { params: { id }, body: { name: 'Boots', options: arranged } })
    await expect(change([])).rejects.toMatchObject({ status: 422 })
    await expect(change([options[0]!, { id: options[1]!.id, name: '40' }])).rejects.toMatchObject({ status: 422 })
    expect(await find('candidate', id)).toMatchObject({ name: 'Shoes', options })
  })
})

test('[G-80] [G-84] a field made for offers stands in the offer form under the key of its name, and stays there renamed', async () => {
  const { id } = await scene.maren.call(addCustomField, {
    body: { name: 'Job Title', kind: 'offer', valueType: 'short_text', startsVersion: true, withToken: true },
  })
  expect(await find('offer', id)).toMatchObject({ key: 'job_title', private: true, startsVersion: true, token: '{{JOB_TITLE}}' })
  await scene.maren.call(changeCustomField, { params: { id }, body: { name: 'Role' } })
  expect(await find('offer', id)).toMatchObject({ key: 'job_title', name: 'Role', startsVersion: true })
  const [offer] = (await harvest.get('/v1/offers?status=unresolved&per_page=1')).json as { application_id: number }[]
  const path = `/v1/applications/${offer!.application_id}/offers/current_offer`
  const write = { custom_fields: [{ name_key: 'job_title', value: 'Baker' }] }
  expect((await harvest.send('PATCH', path, write)).status).toBe(200)
  expect((await harvest.get(path)).json).toMatchObject({
    custom_fields: { role: 'Baker' },
    keyed_custom_fields: { job_title: { name: 'Role', value: 'Baker' } },
  })
})

test('[G-83] a required field that is limited to an office or a department is asked for there alone', async () => {
  const [job] = (await harvest.get('/v1/jobs?per_page=1')).json as {
    id: number
    offices: { id: number }[]
    departments: { id: number }[]
  }[]
  const other = async (what: 'offices' | 'departments') =>
    ((await harvest.get(`/v1/${what}`)).json as { id: number }[]).find(({ id }) => !job![what].some((one) => one.id === id))!.id
  const open = async () => (await harvest.post(`/v1/jobs/${job!.id}/openings`, { openings: [{ opening_id: null }] })).status
  const field = { name: 'Budget code', field_type: 'opening', value_type: 'short_text', required: true }
  const [{ id }] = (await harvest.post('/v1/custom_fields', { ...field, office_ids: [await other('offices')] })).json as [
    { id: number },
  ]
  const limit = (limits: { office_ids?: number[]; department_ids?: number[] }) =>
    harvest.send('PATCH', `/v1/custom_fields/${id}`, limits)
  expect(await open()).toBe(201)
  await limit({ office_ids: [job!.offices[0]!.id] })
  expect(await open()).toBe(422)
  await limit({ department_ids: [await other('departments')] })
  expect(await open()).toBe(201)
  await limit({ office_ids: [], department_ids: [] })
  expect(await open()).toBe(422)
  await scene.maren.call(deleteCustomField, { params: { id } })
  expect(await open()).toBe(201)
})

test('options are put in order, renamed, added and removed in one save; old records read the new names', async () => {
  const id = await add('Depot', ['North', 'South', 'East'])
  const [north, south] = (await find('candidate', id)).options
  const { candidateId } = await scene.addCandidate()
  const path = `/v1/candidates/${candidateId}`
  await harvest.send('PATCH', path, { custom_fields: [{ id, value: 'South' }] })
  const options = [{ id: south!.id, name: 'Harbour' }, { name: 'West' }, north!]
  await scene.maren.call(changeCustomField, { params: { id }, body: { name: 'Depot', options } })
  expect((await find('candidate', id)).options.map(({ name }) => name)).toEqual(['Harbour', 'West', 'North'])
  const depot = async () => ((await harvest.get(path)).json as { custom_fields: { depot: string } }).custom_fields.depot
  expect(await depot()).toBe('Harbour')
  expect((await harvest.send('PATCH', path, { custom_fields: [{ id, value: 'East' }] })).status).toBe(422)
  expect((await harvest.send('PATCH', path, { custom_fields: [{ id, value: 'South' }] })).status).toBe(422)
  const again = [...(await find('candidate', id)).options, { name: 'East' }]
  await scene.maren.call(changeCustomField, { params: { id }, body: { name: 'Depot', options: again } })
  expect((await harvest.send('PATCH', path, { custom_fields: [{ id, value: 'East' }] })).status).toBe(200)
})

test('[G-85] a deleted field is gone from the page, and a new one of its name starts empty under another key', async () => {
  const id = await add('Bicycle', ['Yes', 'No'])
  const { candidateId } = await scene.addCandidate()
  const path = `/v1/candidates/${candidateId}`
  await harvest.send('PATCH', path, { custom_fields: [{ id, value: 'Yes' }] })
  await scene.maren.call(deleteCustomField, { params: { id } })
  expect(await find('candidate', id)).toBeUndefined()
  const next = await add('Bicycle', ['Own', 'Rented'])
  expect(await find('candidate', next)).toMatchObject({ key: 'bicycle_2' })
  expect((await harvest.get(path)).json).toMatchObject({ custom_fields: { bicycle: null } })
})
