import type { Method } from '@orangery/contract/kernel'
import fc from 'fast-check'
import type { z } from 'zod'
import { anything, type IdsFor, near, schemaOf } from './arbitrary.ts'

/** What may be called: an operation of Harvest, or a route of the web application. */
export interface Target {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly query: z.ZodType
  readonly body: z.ZodType
}

/** A request as it goes over the wire; `path` holds the query. */
export interface Asked {
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

const contentTypes = ['text/plain', 'application/xml', 'application/json; charset=utf-16', 'multipart/form-data; boundary=x', 'x']
const strangeInPath = [
  '0',
  '-1',
  '1.5',
  'abc',
  '9007199254740993',
  '99999999999999999999',
  '%00',
  '%F0%28',
  '%zz',
  '%F0%9F%8C%B1',
  '1;2',
  "1'",
]
const notJson = [
  '',
  '{',
  '[',
  '{"a":1}}',
  '\ufeff{}',
  '{"a":1e999}',
  '"\\ud800"',
  '[1,]',
  'null',
  '{"id":1,"id":2}',
  '['.repeat(9000),
]

const strangeHeaders = fc.record(
  {
    'content-type': fc.constantFrom(...contentTypes),
    accept: fc.constantFrom('text/html', '*/*;q=0', 'x'),
    traceparent: fc.constantFrom('00-0-0-00', `00-${'f'.repeat(32)}-${'f'.repeat(16)}-01`, 'x'.repeat(300)),
    'x-forwarded-host': fc.constantFrom('evil.example', 'a b', '[', ''),
    'x-forwarded-proto': fc.constantFrom('gopher', 'https,http', ''),
    'if-none-match': fc.constantFrom('*', '"x"'),
    'on-behalf-of': fc.constantFrom('0', '-1', 'abc', '9007199254740993', '1,2', ''),
  },
  { requiredKeys: [], noNullPrototype: true },
)

/** Nothing special nine times in ten. */
const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: strangeHeaders },
)

/** Requests of a target's shape for the most part: ids of somebody, bodies and queries near the contract's, and far from it. */
export function requestsOf(target: Target, ids: IdsFor): fc.Arbitrary<Asked> {
  const body = schemaOf(target.body)
  const query = Object.entries(schemaOf(target.query)?.properties ?? {})
  const bodies =
    target.method === 'GET'
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 12, arbitrary: (body ? near(body, ids) : fc.constant({})).map((value) => JSON.stringify(value)) },
          { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value)) },
          { weight: 1, arbitrary: fc.constantFrom(...notJson) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        )
  return fc.record({
    method: fc.constant(target.method),
    path: fc
      .tuple(
        pathOf(target.path, ids),
        fc.record(Object.fromEntries(query.map(([name, schema]) => [name, inQuery(near(schema, ids, name))])), {
          requiredKeys: [],
          noNullPrototype: true,
        }),
      )
      .map(([path, asked]) => path + searchOf(asked)),
    headers,
    body: bodies,
  })
}

function pathOf(path: string, ids: IdsFor): fc.Arbitrary<string> {
  const parts = path
    .split('/')
    .map((part, at, all) =>
      part.startsWith('{')
        ? fc.oneof(
            { weight: 9, arbitrary: ids(/^\{id\}$/.test(part) ? (all[at - 1] ?? '') : part.slice(1, -1)).map(String) },
            { weight: 1, arbitrary: fc.constantFrom(...strangeInPath) },
          )
        : fc.constant(part),
    )
  return fc.tuple(...parts).map((some) => some.join('/'))
}

function inQuery(value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return value.map((one) => (typeof one === 'string' ? one : (JSON.stringify(one) ?? '')).slice(0, 2000))
}

function searchOf(asked: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(asked).map(([name, value = '']) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
