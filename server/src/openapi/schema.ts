import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** The contract's kinds (`kind` in a schema's metadata) as JSON Schema; what is no kind is taken from zod itself. */
const kinds: Readonly<Record<string, JsonSchema>> = {
  integer: { type: 'integer', format: 'int64' },
  boolean: { type: 'boolean' },
  string: { type: 'string' },
  timestamp: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  flag: { type: 'string', description: 'Counts when it is there, whatever its value.' },
}

/** A zod schema in the dialect of OpenAPI 3.1: as it is sent (`input`) or answered (`output`). */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const {
    $schema: _dialect,
    $defs: _any,
    ...made
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: node }) => {
      const kind = z.globalRegistry.get(zodSchema as unknown as z.ZodType)?.kind
      if (typeof kind !== 'string') return
      for (const key of Object.keys(node)) delete node[key as keyof typeof node]
      Object.assign(node, kinds[kind] ?? {})
    },
  })
  return withoutCircles(made) as JsonSchema
}

/** The only shape that refers to itself is any JSON, which needs no words. */
function withoutCircles(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutCircles)
  if (node === null || typeof node !== 'object') return node
  if ('$ref' in node) return {}
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutCircles(value)]))
}

/** The properties of an object's schema with whether each must be there. */
export function propertiesOf(schema: z.ZodType): { name: string; required: boolean; schema: JsonSchema }[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, one]) => ({ name, required: required.includes(name), schema: one }))
}
