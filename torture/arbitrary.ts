import fc from 'fast-check'
import { z } from 'zod'

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
}

/** An id for a field of this name, so that many requests name somebody who is there. */
export type IdsFor = (name: string) => fc.Arbitrary<number>

export function schemaOf(shape: z.ZodType): Schema | undefined {
  return shape instanceof z.ZodUndefined ? undefined : (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema)
}

/** Text that has broken something somewhere: bytes that no database keeps, halves of letters, names of prototypes, statements. */
const badText = [
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b',
  '🌱'.repeat(300),
  'x'.repeat(70_000),
  '__proto__',
  'constructor',
  "'; drop table users; --",
  '%_\\',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '0000-00-00',
  '2031-02-30',
  '24:00',
  'NaN',
  'null',
  '1e400',
  'a@b',
  'a@b.example',
  'https://[::1',
  'data:text/plain;base64,====',
]
const badDate = [
  '2031-02-30',
  '0000-01-01',
  '0000-00-00',
  '2031-13-45T99:99:99Z',
  '2031-05-04T25:00:00+99:99',
  '-000001-01-01',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
]
const badNumber = [0, -0, -1, 0.1, 1e-9, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, 2 ** 63, 1e21, 1e308, -(2 ** 53)]

const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...badText) },
)
const instant = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString())

/** Any JSON at all. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(...badText),
  fc.constantFrom<unknown>(...badNumber),
  fc.constantFrom<unknown>(null, [], {}, [[]], [null], true),
)

/** Values of a schema for the most part; now and then one of them is anything else. */
export function near(schema: Schema, ids: IdsFor, name = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 14, arbitrary: fitting(schema, ids, name) }, { weight: 1, arbitrary: anything })
}

function fitting(schema: Schema, ids: IdsFor, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (branches?.length) return fc.oneof(...branches.map((branch) => fitting(branch, ids, name)))
  switch (schema.type) {
    case 'object':
      return object(schema, ids)
    case 'array':
      return fc.array(near(schema.items ?? {}, ids, name), { maxLength: 4 })
    case 'integer':
    case 'number':
      return fc.oneof(
        { weight: 6, arbitrary: ids(name) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 1000 }) },
        { weight: 1, arbitrary: fc.constantFrom(...badNumber) },
      )
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return string(schema.format, name, ids)
    default:
      return fc.oneof(anything, text, ids(name))
  }
}

function string(format: string | undefined, name: string, ids: IdsFor): fc.Arbitrary<unknown> {
  if (format === 'email' || /email/i.test(name)) return fc.oneof(fc.emailAddress(), text)
  if (format === 'date-time' || /_at$|At$|after|before/.test(name))
    return fc.oneof({ weight: 4, arbitrary: instant }, { weight: 1, arbitrary: fc.oneof(text, fc.constantFrom(...badDate)) })
  if (/date|_on$|starts/i.test(name))
    return fc.oneof(
      instant.map((at) => at.slice(0, 10)),
      instant,
      text,
    )
  if (/url|website/i.test(name)) return fc.oneof(fc.webUrl(), text)
  if (/ids?$/i.test(name)) return fc.oneof(ids(name).map(String), text)
  return text
}

function object(schema: Schema, ids: IdsFor): fc.Arbitrary<unknown> {
  const named = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, near(inner, ids, name)] as const)
  const known = fc.record(Object.fromEntries(named), { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true })
  const strange = fc.dictionary(
    fc.oneof(fc.constantFrom('__proto__', 'id', 'type', 'constructor'), fc.string({ maxLength: 8 })),
    anything,
    { maxKeys: 2, noNullPrototype: true },
  )
  return fc.oneof(
    { weight: 10, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, strange).map(([one, other]) => ({ ...one, ...other })) },
  )
}
