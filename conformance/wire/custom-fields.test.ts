// Custom fields and their options, and what candidates and jobs say of them. Needs --actor; where there is none, it says so.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'
import { findBasicUser, writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Option {
  id: number
  name: string
  priority: number
  external_id: string | null
}

interface Field {
  id: number
  name: string
  name_key: string
  active: boolean
  custom_field_options: Option[]
}

type Values = { custom_fields: Record<string, unknown>; keyed_custom_fields: Record<string, unknown> }

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const basic = await findBasicUser(wire)
  const { jobId } = await findPipeline(wire)
  const fresh = () => `Wire field ${randomUUID().slice(0, 8)}`
  const usual = () => ({ name: fresh(), field_type: 'candidate', value_type: 'short_text' })
  const options = (...names: string[]) => names.map((name, index) => ({ name, priority: index + 1, external_id: null }))

  const create = async (body: Record<string, unknown> = {}) => {
    const { status, json } = await succeed('custom_fields.create', { body: { ...usual(), ...body } })
    expect(status).toBe(201)
    return (json as [Field])[0]
  }
  const select = (...names: string[]) => create({ value_type: 'single_select', custom_field_options: options(...names) })
  const update = async (id: number, body: Record<string, unknown>) =>
    ((await succeed('custom_fields.update', { params: { id }, body })).json as [Field])[0]
  const retrieve = async (id: number) => (await succeed('custom_fields.retrieve', { params: { id } })).json as Field
  const optionsOf = async (id: number, type?: string) =>
    (await succeed('custom_field_options.list', { params: { id }, query: type ? { type } : {} })).json as Option[]
  const list = async (query: Record<string, string | number> = {}) =>
    (await succeed('custom_fields.list', { params: { field_type: 'candidate' }, query: { per_page: 500, ...query } }))
      .json as Field[]

  const newcomer = async () => {
    const body = { first_name: 'Wire', last_name: 'Fields', applications: [{ job_id: jobId }] }
    return ((await succeed('candidates.create', { body })).json as { id: number }).id
  }
  const write = (id: number, field: Record<string, unknown>) =>
    wire.ask('candidates.update', { params: { id }, body: { custom_fields: [field] } })
  const read = async (id: number) => (await succeed('candidates.retrieve', { params: { id } })).json as Values

  describe('refused', () => {
    const wrong: [Record<string, unknown>, string][] = [
      [{ name: undefined }, 'name'],
      [{ name: '' }, 'name'],
      [{ name: ' ?! ' }, 'name'],
      [{ name: 'x'.repeat(256) }, 'name'],
      [{ field_type: 'pigeon' }, 'field_type'],
      [{ value_type: 'colour' }, 'value_type'],
      [{ field_type: 'user_attribute' }, 'value_type'],
      [{ value_type: 'single_select' }, 'custom_field_options'],
      [{ value_type: 'multi_select', custom_field_options: [] }, 'custom_field_options'],
      [{ custom_field_options: options('A') }, 'custom_field_options'],
      [{ value_type: 'single_select', custom_field_options: [{ name: ' ', priority: 1 }] }, 'custom_field_options[0][name]'],
      [{ value_type: 'single_select', custom_field_options: [{ name: 'A', priority: 1e12 }] }, 'custom_field_options[0][priority]'],
      [{ field_type: 'job', office_ids: [nobody] }, 'office_ids'],
      [{ field_type: 'job', department_ids: [nobody] }, 'department_ids'],
    ]
    test.each(wrong)('custom_fields.create: %j is refused for %s, and nothing is made', async (body, field) => {
      const before = (await list()).length
      expectRefusal(await wire.ask('custom_fields.create', { body: { ...usual(), ...body } }), 422, field)
      expect(await list()).toHaveLength(before)
    })

    test('a name that reads like that of another field of the same kind is refused, for other kinds it is free', async () => {
      const { id, name } = await create()
      const again = `${name.toUpperCase()}!`
      expectRefusal(await wire.ask('custom_fields.create', { body: { ...usual(), name: again } }), 422, 'name')
      await create({ name, field_type: 'application' })
      const other = await create()
      expectRefusal(await wire.ask('custom_fields.update', { params: { id: other.id }, body: { name } }), 422, 'name')
      await update(id, { name })
    })

    test('[G-82] neither type of a field ever changes; saying it again is no change', async () => {
      const { id } = await create()
      for (const [body, field] of [
        [{ field_type: 'job' }, 'field_type'],
        [{ value_type: 'number' }, 'value_type'],
      ] as const)
        expectRefusal(await wire.ask('custom_fields.update', { params: { id }, body }), 422, field)
      await update(id, { field_type: 'candidate', value_type: 'short_text' })
    })

    test('what nobody has, and a kind that no record is of, is 404', async () => {
      for (const operation of ['custom_fields.update', 'custom_fields.delete'])
        expectRefusal(await wire.ask(operation, { params: { id: nobody }, body: {} }), 404)
      for (const operation of ['create', 'update'])
        expectRefusal(await wire.ask(`custom_field_options.${operation}`, { params: { id: nobody }, body: { options: [] } }), 404)
      expectRefusal(await wire.ask('custom_field_options.delete', { params: { id: nobody }, body: { option_ids: [] } }), 404)
      expectRefusal(await wire.ask('custom_fields.list', { params: { field_type: 'pigeon' } }), 404)
    })

    test.skipIf(basic === undefined)('whoever may not manage custom fields is refused in all six writes', async () => {
      const { id } = await select('A')
      const writes: [string, Record<string, unknown>][] = [
        ['custom_fields.create', usual()],
        ['custom_fields.update', { name: fresh() }],
        ['custom_fields.delete', {}],
        ['custom_field_options.create', { options: options('B') }],
        ['custom_field_options.update', { options: [] }],
        ['custom_field_options.delete', { option_ids: [] }],
      ]
      for (const [operation, body] of writes) {
        const params: Record<string, number> = operation === 'custom_fields.create' ? {} : { id }
        expect(await wire.ask(operation, { params, body, actor: basic }), operation).toMatchObject({ status: 403 })
      }
      expect(await retrieve(id)).toMatchObject({ active: true, custom_field_options: [{ name: 'A' }] })
    })

    test('options of a field that is no select are refused; those of another field are not found', async () => {
      const text = await create()
      expectRefusal(
        await wire.ask('custom_field_options.create', { params: { id: text.id }, body: { options: options('A') } }),
        422,
        'id',
      )
      const [one, other] = [await select('A', 'B'), await select('A')]
      const change = { options: [{ id: other.custom_field_options[0]!.id, name: 'C' }] }
      const params = { id: one.id }
      expectRefusal(await wire.ask('custom_field_options.update', { params, body: change }), 422, 'options[0][id]')
      const taken = { options: [{ id: one.custom_field_options[0]!.id, name: 'B' }] }
      expectRefusal(await wire.ask('custom_field_options.update', { params, body: taken }), 422, 'options[0][name]')
    })
  })

  describe('fields', () => {
    test('the reply of a new field holds all settings, those that its kind does not have being off', async () => {
      const settings = { private: true, required: true, require_approval: true, trigger_new_version: true, api_only: true }
      const name = fresh()
      const made = await create({
        ...settings,
        name,
        expose_in_job_board_api: true,
        generate_email_token: true,
        office_ids: [nobody],
      })
      expect(made).toMatchObject({
        name,
        active: true,
        field_type: 'candidate',
        value_type: 'short_text',
        private: true,
        required: false,
        require_approval: false,
        trigger_new_version: false,
        expose_in_job_board_api: false,
        api_only: false,
        offices: [],
        departments: [],
        description: null,
        template_token_string: `{{${made.name_key.toUpperCase()}}}`,
      })
      const job = await create({ ...settings, field_type: 'job', expose_in_job_board_api: true })
      expect(job).toMatchObject({ required: true, require_approval: true, api_only: true, expose_in_job_board_api: true })
      await succeed('custom_fields.delete', { params: { id: job.id } })
      expect(await create({ field_type: 'offer', private: false, trigger_new_version: true })).toMatchObject({
        private: true,
        trigger_new_version: true,
      })
    })

    test('a field holds for some offices and departments, until it holds for all', async () => {
      const first = async (many: string) =>
        ((await succeed(`${many}.list`, { query: { per_page: 1 } })).json as [{ id: number }])[0].id
      const [office, department] = [await first('offices'), await first('departments')]
      const { id, ...made } = await create({ field_type: 'opening', office_ids: [office], department_ids: [department] })
      expect(made).toMatchObject({ offices: [{ id: office }], departments: [{ id: department }] })
      expect(await update(id, { office_ids: [] })).toMatchObject({ offices: [], departments: [{ id: department }] })
      await succeed('custom_fields.delete', { params: { id } })
    })

    test('[G-84] the key is made of the name and stays after a rename; what is left out stays', async () => {
      const tail = randomUUID().slice(0, 8)
      const made = await create({ name: `Job Title ${tail}`, description: 'As on the letter', private: true })
      expect(made.name_key).toBe(`job_title_${tail}`)
      expect(await update(made.id, { name: `Role ${tail}`, template_token_string: `ROLE_${tail}` })).toMatchObject({
        name: `Role ${tail}`,
        name_key: made.name_key,
        description: 'As on the letter',
        private: true,
        template_token_string: `{{ROLE_${tail}}}`,
      })
      expect(await update(made.id, { description: null, template_token_string: null })).toMatchObject({
        description: null,
        template_token_string: null,
      })
      const candidate = await newcomer()
      expect((await write(candidate, { name_key: made.name_key, value: 'Baker' })).status).toBe(200)
      const { custom_fields, keyed_custom_fields } = await read(candidate)
      expect(custom_fields).toMatchObject({ [`role_${tail}`]: 'Baker' })
      expect(keyed_custom_fields).toMatchObject({ [made.name_key]: { name: `Role ${tail}`, type: 'short_text', value: 'Baker' } })
    })

    test('[G-85] [EG-23] a deleted field leaves every answer, is listed on demand, and takes no value; its key is not given again', async () => {
      const made = await create()
      const candidate = await newcomer()
      await write(candidate, { id: made.id, value: 'kept' })
      const params = { id: made.id }
      const said = { success: `Custom Field ID ${made.id} has been deleted.` }
      expect((await succeed('custom_fields.delete', { params })).json).toEqual(said)
      expect((await succeed('custom_fields.delete', { params })).json).toEqual(said)
      expect((await read(candidate)).keyed_custom_fields).not.toHaveProperty(made.name_key)
      expectRefusal(await write(candidate, { id: made.id, value: 'new' }), 422, 'custom_fields[0]')
      expect(await retrieve(made.id)).toMatchObject({ active: false })
      expect((await list()).map(({ id }) => id)).not.toContain(made.id)
      expect((await list({ include_inactive: 'true' })).map(({ id }) => id)).toContain(made.id)
      expect((await wire.ask('custom_fields.update', { params, body: { name: fresh() } })).status).toBe(422)
      const again = await create({ name: made.name, value_type: 'number' })
      expect(again.name_key).not.toBe(made.name_key)
      expect((await read(candidate)).keyed_custom_fields).toMatchObject({ [again.name_key]: { value: null } })
    })
  })

  describe('options', () => {
    test('[EG-24] names with commas and quotes; one that is there already is passed over in silence', async () => {
      const { id } = await select('S, M')
      const body = { options: [{ name: '"L"', priority: 9, external_id: 'l' }, { name: 'S, M', priority: 3 }, ...options('"L"')] }
      expect(await succeed('custom_field_options.create', { params: { id }, body })).toMatchObject({
        status: 201,
        json: { success: true },
      })
      expect(await optionsOf(id)).toMatchObject([
        { name: 'S, M', priority: 1, external_id: null },
        { name: '"L"', priority: 9, external_id: 'l' },
      ])
    })

    test('a renamed option reads so on the records that have it, and stays what a job is found by', async () => {
      const field = await create({ field_type: 'job', value_type: 'multi_select', custom_field_options: options('Early', 'Late') })
      const [early, late] = field.custom_field_options as [Option, Option]
      const body = { custom_fields: [{ id: field.id, value: [early.id, late.id] }] }
      await succeed('jobs.update', { params: { id: jobId }, body })
      const change = { options: [{ id: early.id, name: 'Morning', external_id: 'am' }, { id: late.id }] }
      expect((await succeed('custom_field_options.update', { params: { id: field.id }, body: change })).json).toEqual({
        success: true,
      })
      const job = (await succeed('jobs.retrieve', { params: { id: jobId } })).json as Values
      expect(job.keyed_custom_fields).toMatchObject({ [field.name_key]: { value: ['Morning', 'Late'] } })
      const found = await succeed('jobs.list', { query: { custom_field_option_id: early.id } })
      expect(found.json).toMatchObject([{ id: jobId }])
      expectRefusal(
        await wire.ask('custom_field_options.create', { params: { id: field.id }, body: { options: options('Early') } }),
        422,
        'options[0][name]',
      )
      expect((await retrieve(field.id)).custom_field_options).toEqual([
        { ...early, name: 'Morning', external_id: 'am' },
        { ...late },
      ])
      await succeed('custom_fields.delete', { params: { id: field.id } })
    })

    test('[EG-24] a deleted option stays on its records and is chosen no more, until one of its name is added', async () => {
      const field = await select('Left', 'Right')
      const [left] = field.custom_field_options as [Option]
      const candidate = await newcomer()
      await write(candidate, { id: field.id, value: left.id })
      const params = { id: field.id }
      const remove = async (...option_ids: number[]) =>
        (await succeed('custom_field_options.delete', { params, body: { option_ids } })).json
      expect(await remove(left.id, nobody)).toEqual({ message: '1 option(s) deleted. 1 option(s) not found.' })
      expect(await remove(left.id)).toEqual({ message: '0 option(s) deleted. 1 option(s) not found.' })
      expect((await read(candidate)).keyed_custom_fields).toMatchObject({ [field.name_key]: { value: 'Left' } })
      for (const value of [left.id, 'Left']) expectRefusal(await write(candidate, { id: field.id, value }), 422, 'custom_fields[0]')
      const names = async (type?: string) => (await optionsOf(field.id, type)).map(({ name }) => name)
      expect([await names(), await names('inactive'), await names('all')]).toEqual([['Right'], ['Left'], ['Left', 'Right']])
      expectRefusal(await wire.ask('custom_field_options.list', { params, query: { type: 'blue' } }), 422, 'type')
      await succeed('custom_field_options.create', { params, body: { options: options('Left') } })
      expect((await write(candidate, { id: field.id, value: 'Left' })).status).toBe(200)
    })
  })
}
