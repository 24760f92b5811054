import { expect, test } from 'vitest'
import { withoutShapes } from '../build/shapeless-contract.ts'

test('a route keeps what a call needs and loses what only the server reads', () => {
  const route = `const a = defineRoute({ id: "x", method: "GET", path: "/api/{id}", policy: "p", params: z.object({ id: z.number() }), reply: z.object({ query: z.string() }) });`
  expect(withoutShapes(route).replace(/\s+/g, ' ')).toBe(
    'const a = (/* @__PURE__ */ defineRoute({ id: "x", method: "GET", path: "/api/{id}", policy: "p", }));',
  )
})

test('chained calls are each marked, and mean what they meant', () => {
  const code = 'const a = z.object({ b: z.string() }).extend(c());'
  const out = withoutShapes(code)
  expect(out.match(/@__PURE__/g)).toHaveLength(4)
  expect(out.replaceAll('/* @__PURE__ */ ', '').replaceAll('(z', 'z')).toContain('object({ b: z.string()) })).extend((c()))')
})

test('other code stays as it is', () => {
  const code = 'export const words = ["a"]; const b = { body: 1 };'
  expect(withoutShapes(code)).toBe(code)
})
