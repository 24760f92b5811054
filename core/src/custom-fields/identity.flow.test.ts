// Every kind of record that has fields reads what was written into them, in both read forms, whatever the type.

import { type FieldType, type ValueType, valueTypes } from '@orangery/contract/harvest-v1'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Choices, invalidWrite, validValue, type Written } from '../fixtures/field-values.ts'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'
import { hasOptions, takesValueType } from './kinds.ts'

type Record_ = Readonly<Record<string, unknown>>
type Writes = { custom_fields: Record_[] }

interface Values {
  readonly custom_fields: Record_
  readonly keyed_custom_fields: Readonly<Record<string, { name: string; type: string; value: unknown } | undefined>>
}

interface Field {
  readonly id: number
  readonly name_key: string
  readonly value_type: ValueType
  readonly choices: Choices
}

let scene: Scene
let harvest: Harvest
let users: Choices['users']
const runs = 12

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all', rateLimit: 100_000 })
  harvest = scene.harvest(key, scene.maren.userId)
  users = await read('/v1/users?per_page=5')
})
afterAll(() => scene.close())

async function read<Answer>(path: string): Promise<Answer> {
  return (await harvest.get(path)).json as Answer
}

async function fieldsOf(kind: FieldType): Promise<Field[]> {
  const fields: Field[] = []
  for (const type of valueTypes.filter((one) => takesValueType(kind, one))) {
    const body = {
      name: `Proof ${type}`,
      field_type: kind,
      value_type: type,
      ...(hasOptions(type)
        ? { custom_field_options: ['A, B', '"C"', '7', 'Ø'].map((name, priority) => ({ name, priority })) }
        : {}),
    }
    const { status, json } = await harvest.post('/v1/custom_fields', body)
    expect(status, JSON.stringify(json)).toBe(201)
    const [made] = json as [Field & { custom_field_options: Choices['options'] }]
    fields.push({ ...made, choices: { options: made.custom_field_options, users } })
  }
  return fields
}

/** A record of the kind: how it is read and how its fields are written. */
async function recordOf(kind: FieldType): Promise<{ read: () => Promise<Values>; write: (body: Writes) => Promise<number> }> {
  const sender =
    (method: 'PATCH' | 'PUT', path: string, wrap = (body: Writes): unknown => body) =>
    async (body: Writes) =>
      (await harvest.send(method, path, wrap(body))).status
  const at = (path: string) => ({ read: () => read<Values>(path), write: sender('PATCH', path) })
  switch (kind) {
    case 'candidate':
      return at(`/v1/candidates/${(await scene.addCandidate()).candidateId}`)
    case 'application':
      return at(`/v1/applications/${(await scene.addCandidate()).applicationId}`)
    case 'job':
      return at(`/v1/jobs/${(await read<{ id: number }[]>('/v1/jobs?per_page=1'))[0]!.id}`)
    case 'opening': {
      const [job] = await read<{ id: number; openings: { id: number }[] }[]>('/v1/jobs?per_page=1')
      return at(`/v1/jobs/${job!.id}/openings/${job!.openings[0]!.id}`)
    }
    case 'offer': {
      const [offer] = await read<{ application_id: number }[]>('/v1/offers?status=unresolved')
      return at(`/v1/applications/${offer!.application_id}/offers/current_offer`)
    }
    default: {
      const { id } = users[0]!
      const user = { read: () => read<Values>(`/v1/users/${id}`) }
      const wrap = (payload: Writes) => ({ user: { user_id: id }, payload })
      return { ...user, write: sender('PATCH', '/v2/users', wrap) }
    }
  }
}

describe.each(['candidate', 'application', 'job', 'opening', 'offer', 'user_attribute'] as const)('%s', (kind) => {
  test('what no field of its type takes is 422 and changes nothing; what one takes is read as it was written', async () => {
    const fields = await fieldsOf(kind)
    const record = await recordOf(kind)
    const right = fc.tuple(...fields.map((field) => validValue(field.value_type, field.choices)))
    const wrong = fc
      .constantFrom(...fields)
      .chain((field) => invalidWrite(field.value_type, field.choices).map((write) => ({ id: field.id, ...write })))
    await fc.assert(
      fc.asyncProperty(right, wrong, async (written: Written[], refused) => {
        const writes = written.map(({ write }, index) => ({ id: fields[index]!.id, ...write }))
        expect(await record.write({ custom_fields: writes })).toBe(200)
        const after = await record.read()
        for (const [index, { name_key, value_type }] of fields.entries()) {
          const value = written[index]!.read
          const type = value_type === 'yes_no' ? 'boolean' : value_type
          expect(after.keyed_custom_fields[name_key]).toEqual({ name: `Proof ${value_type}`, type, value })
          expect(after.custom_fields[`proof_${value_type}`]).toEqual(value)
        }
        expect(await record.write({ custom_fields: [...writes.slice(0, 1), refused] })).toBe(422)
        expect(await record.read()).toEqual(after)
      }),
      { numRuns: runs },
    )
    const clear = fields.map(({ name_key }) => ({ name_key, delete_value: 'true' }))
    expect(await record.write({ custom_fields: clear })).toBe(200)
    const cleared = await record.read()
    expect(fields.map(({ name_key }) => cleared.keyed_custom_fields[name_key]?.value)).toEqual(fields.map(() => null))
  })
})

test('a page of users holds their fields when it is asked for them', async () => {
  const [{ id }] = (await harvest.post('/v1/custom_fields', { name: 'Coach', field_type: 'user_attribute', value_type: 'yes_no' }))
    .json as [{ id: number }]
  const user = users[0]!
  await harvest.send('PATCH', '/v2/users', { user: { user_id: user.id }, payload: { custom_fields: [{ id, value: true }] } })
  const [row] = await read<(Values & { id: number })[]>('/v1/users?user_attributes=true&per_page=1')
  expect(row).toMatchObject({ id: user.id, keyed_custom_fields: { coach: { value: true } } })
  expect((await read<object[]>('/v1/users?per_page=1'))[0]).not.toHaveProperty('keyed_custom_fields')
})
